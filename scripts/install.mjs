import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { workAlone } from './alone.mjs'
import { ROOT, run, runAside } from './run.mjs'

const MODULES = join(ROOT, 'node_modules')
const STAMP = join(MODULES, '.installed-for')
/** Ends the stamp where the tools of developers are installed too. */
const TOOLS = ' with tools'
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error']

/**
 * Installs the packages if they are missing or package.json has changed: those that a start needs, or
 * the tools of developers too. Stops on failure. Aside, npm writes nothing to standard output.
 * @param {{ aside?: boolean, tools?: boolean }} [how]
 */
export async function installIfNeeded({ aside = false, tools = false } = {}) {
  if (!isInstalled(tools)) await workAlone(() => install(aside, tools))
}

/** @param {boolean} tools */
function isInstalled(tools) {
  const stamp = readStamp()
  return stamp === hashWanted() + TOOLS || (!tools && stamp === hashWanted())
}

/**
 * @param {boolean} aside
 * @param {boolean} tools
 */
async function install(aside, tools) {
  if (isInstalled(tools)) return // by another process, meanwhile
  console.log('Installing packages …')
  // Tools that are there stay: npm would remove what it is told to omit.
  const hadTools = existsSync(MODULES) && (readStamp() ?? TOOLS).endsWith(TOOLS)
  const all = tools || hadTools
  // What they are is in the lock file, which is not written: npm would add the host that it asked.
  const values = ['install', '--no-save', all ? '--include=dev' : '--omit=dev', ...QUIET]
  const { code, said } = aside
    ? await runAside('npm', values)
    : { code: await run('npm', values), said: '' }
  if (code !== 0) {
    if (said) console.error(said)
    console.error('The packages could not be installed. See npm’s messages above.')
    process.exit(code)
  }
  writeFileSync(STAMP, hashWanted() + (all ? TOOLS : ''))
}

function readStamp() {
  return existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : null
}

/** A hash of what says which packages are wanted. */
function hashWanted() {
  const hash = createHash('sha256')
  for (const name of ['package.json', 'package-lock.json']) {
    if (existsSync(join(ROOT, name))) hash.update(readFileSync(join(ROOT, name)))
  }
  return hash.digest('hex')
}
