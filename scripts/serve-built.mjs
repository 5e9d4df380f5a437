import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { ROOT } from './run.mjs'
import { SERVER_ENVIRONMENT, SERVER_FLAGS } from './server-process.mjs'

/**
 * Starts the production server of what is built, on a free port unless told otherwise.
 * @param {{ port?: number, folder?: string }} [where] the folder that it is built in
 * @returns {Promise<{ address: string, stop: (signal?: NodeJS.Signals) => Promise<void> }>} where it
 * is, and what ends it
 */
export async function serveBuilt({ port = 0, folder = ROOT } = {}) {
  const server = spawn(process.execPath, [...SERVER_FLAGS, 'scripts/serve.mjs'], {
    cwd: folder,
    env: { ...process.env, ...SERVER_ENVIRONMENT, PORT: `${port}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = async (/** @type {NodeJS.Signals} */ signal = 'SIGTERM') => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill(signal)
    await ended
  }
  for await (const line of createInterface(server.stdout)) {
    const address = /http:\/\/localhost:\d+/.exec(line)?.[0]
    if (address !== undefined) return { address, stop }
  }
  throw new Error('the server ended before it was ready; what it said stands above')
}

/**
 * Waits until a server has warmed up: one that has just started runs much for the first time, and shares
 * a processor with its warming; a reader's has run for long.
 * @param {string} address
 * @returns {Promise<void>}
 */
export async function waitUntilWarm(address) {
  const isWarming = async () => (await (await fetch(`${address}/healthz`)).json()).warming
  while (await isWarming()) await setTimeout(2000) // who asks makes it wait
}
