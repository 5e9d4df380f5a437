// npm start: installs if needed, builds if stale, serves.
import { buildIfStale } from './build.mjs'
import { installIfNeeded } from './install.mjs'
import { requireNode } from './require-node.mjs'

requireNode('20.9', 'Quarterdeck')
await installIfNeeded()
const code = await buildIfStale()
if (code !== 0) {
  console.error('The build failed; what it said stands above.')
  process.exit(code)
}
await import('./serve.mjs')
