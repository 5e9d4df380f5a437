import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { ROOT } from './run.mjs'

/**
 * Starts the production server of what is built, on a free port.
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>} where it is, and what ends it
 */
export async function serveBuilt() {
  const server = spawn(process.execPath, ['scripts/serve.mjs'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0' },
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
