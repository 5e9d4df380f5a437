import { findBrowser } from '../../../scripts/find-browser.mjs'
import { serveBuilt } from '../../../scripts/serve-built.mjs'
import { FROZEN_FOLDER } from '../../fixtures/frozen-folder'

/**
 * Starts the production server on a free port before the tests, and says where it is in
 * `BASE_URL`, which Playwright's workers inherit. Returns what stops it.
 */
export default async function startServer(): Promise<() => Promise<void>> {
  const browser = await findBrowser()
  if (browser === null) throw new Error('no Chromium: set CHROMIUM to its path')
  process.env.CHROMIUM = browser // what the workers' own reading of the configuration launches
  process.env.TZ = 'America/Los_Angeles' // the server must not read dates in its machine's zone
  process.env.DATA_FOLDER = FROZEN_FOLDER
  const { address, stop } = await serveBuilt()
  process.env.BASE_URL = address
  return stop
}
