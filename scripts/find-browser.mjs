import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'

/** Has no windows, and starts and draws faster. */
const SHELL = 'chromium-headless-shell'
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Path of a Chromium to test with: CHROMIUM when it is set, else one on the PATH or Playwright's. The
 * one without windows comes first, unless a whole browser is asked for.
 * @param {{ whole?: boolean }} [which]
 * @returns {Promise<string | null>} null when there is none
 */
export async function findBrowser({ whole = false } = {}) {
  const chosen = process.env.CHROMIUM
  if (chosen) return isProgram(chosen) ? chosen : null
  const folders = (process.env.PATH ?? '').split(delimiter)
  const names = whole ? NAMES : [SHELL, ...NAMES]
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  const { chromium } = await import('@playwright/test')
  return [...paths, ...MAC, chromium.executablePath()].find(isProgram) ?? null
}

/**
 * A Chromium. Without one, it is installed from Debian's packages first, if we may.
 * @param {{ whole?: boolean }} [which]
 * @returns {Promise<string | null>}
 */
export async function findOrInstallBrowser({ whole = false } = {}) {
  const browser = await findBrowser({ whole })
  const mayInstall = process.getuid?.() === 0 && isProgram('/usr/bin/apt-get')
  if (browser || process.env.CHROMIUM || !mayInstall) return browser
  console.log('Installing Chromium …')
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], quiet)
  await run('apt-get', ['install', '-y', '-qq', whole ? 'chromium' : SHELL], quiet)
  return findBrowser({ whole })
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
