import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { findBrowser } from '../../../scripts/find-browser.mjs'

/**
 * Starts the production server on a free port before the tests, and says where it is in
 * `BASE_URL`, which Playwright's workers inherit. Returns what stops it.
 */
export default async function startServer(): Promise<() => Promise<void>> {
  if (!existsSync('.next/BUILD_ID')) throw new Error('nothing is built: run npm run build')
  const browser = await findBrowser()
  if (browser === null) throw new Error('no Chromium: set CHROMIUM to its path')
  process.env.CHROMIUM = browser // what the workers' own reading of the configuration launches
  const server = spawn(process.execPath, ['server.mjs'], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', TZ: 'America/Los_Angeles' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(server.stdout)) {
    const address = /http:\/\/localhost:\d+/.exec(line)?.[0]
    if (address === undefined) continue
    process.env.BASE_URL = address
    return async () => {
      server.kill('SIGTERM')
      await once(server, 'exit')
    }
  }
  throw new Error('the server ended before it was ready; what it said stands above')
}
