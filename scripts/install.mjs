import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { workAlone } from './alone.mjs'
import { ROOT, run, runAside } from './run.mjs'

const STAMP = join(ROOT, 'node_modules', '.installed-for')

/**
 * Installs the packages if they are missing or package.json has changed. Stops on failure. Aside, npm
 * writes nothing to standard output.
 * @param {{ aside?: boolean }} [how]
 */
export async function installIfNeeded({ aside = false } = {}) {
  if (!isInstalled()) await workAlone(() => install(aside))
}

function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashWanted()
}

/** @param {boolean} aside */
async function install(aside) {
  if (isInstalled()) return // by another process, meanwhile
  console.log('Installing packages …')
  // Development packages are needed to build, whatever NODE_ENV says.
  const flags = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const values = ['install', ...flags]
  const { code, said } = aside
    ? await runAside('npm', values)
    : { code: await run('npm', values), said: '' }
  if (code !== 0) {
    if (said) console.error(said)
    console.error('The packages could not be installed. See npm’s messages above.')
    process.exit(code)
  }
  writeFileSync(STAMP, hashWanted()) // after: npm may have completed the lock file
}

/** A hash of what says which packages are wanted. */
function hashWanted() {
  const hash = createHash('sha256')
  for (const name of ['package.json', 'package-lock.json']) {
    if (existsSync(join(ROOT, name))) hash.update(readFileSync(join(ROOT, name)))
  }
  return hash.digest('hex')
}
