import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ROOT } from './run.mjs'

/**
 * Starts the production server of what is built, on a free port.
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>} where it is, and what ends it
 */
export async function serveBuilt() {
  if (!existsSync(join(ROOT, '.next', 'BUILD_ID')))
    throw new Error('nothing is built: run npm run build')
  const server = spawn(process.execPath, ['server.mjs'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
  for await (const line of createInterface(server.stdout)) {
    const address = /http:\/\/localhost:\d+/.exec(line)?.[0]
    if (address !== undefined) return { address, stop }
  }
  throw new Error('the server ended before it was ready; what it said stands above')
}
