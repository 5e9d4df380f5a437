import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'

// The one without windows starts and draws faster; it comes first.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Path of a Chromium to test with: CHROMIUM when it is set, else one on the PATH or Playwright's.
 * @returns {Promise<string | null>} null when there is none
 */
export async function findBrowser() {
  const chosen = process.env.CHROMIUM
  if (chosen) return isProgram(chosen) ? chosen : null
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  const { chromium } = await import('@playwright/test')
  return [...paths, ...MAC, chromium.executablePath()].find(isProgram) ?? null
}

/**
 * A Chromium. Without one, it is installed from Debian's packages first, if we may.
 * @returns {Promise<string | null>}
 */
export async function findOrInstallBrowser() {
  const browser = await findBrowser()
  const mayInstall = process.getuid?.() === 0 && isProgram('/usr/bin/apt-get')
  if (browser || process.env.CHROMIUM || !mayInstall) return browser
  console.log('Installing Chromium …')
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], quiet)
  await run('apt-get', ['install', '-y', '-qq', 'chromium-headless-shell'], quiet)
  return findBrowser()
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
