// npm start: installs if needed, builds if stale, serves: in a process of its own, for what spares memory
// is said when a process starts.
import { spawn } from 'node:child_process'
import { buildIfStale } from './build.mjs'
import { installIfNeeded } from './install.mjs'
import { requireNode } from './require-node.mjs'
import { ROOT } from './run.mjs'
import { SERVER_ENVIRONMENT, SERVER_FLAGS } from './server-process.mjs'

requireNode('20.9', 'Quarterdeck')
await installIfNeeded()
const code = await buildIfStale()
if (code !== 0) {
  console.error('The build failed; what it said stands above.')
  process.exit(code)
}
const server = spawn(process.execPath, [...SERVER_FLAGS, 'scripts/serve.mjs'], {
  cwd: ROOT,
  env: { ...process.env, ...SERVER_ENVIRONMENT },
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
})
// The server ends well when its channel does, however this process ends; a terminal tells both.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
  process.on(signal, () => server.connected && server.disconnect())
server.on('exit', (ended) => process.exit(ended ?? 1))
