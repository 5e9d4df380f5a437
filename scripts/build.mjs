import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { workAlone } from './alone.mjs'
import { ROOT, run } from './run.mjs'

/** Everything `next build` reads; `ingest/`, `scripts/` and the server run as they are. */
const SOURCES = [
  'app',
  'lib',
  process.env.DATA_FOLDER || 'data',
  'public',
  'next.config.js',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]
const NEXT = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next')
const TSX = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs')
/** Each build has a folder of its own here: a server may still read the one before. */
const BUILDS = join(ROOT, '.next', 'builds')
/** Names the build to serve. */
const CURRENT = join(ROOT, '.next', 'current')
/** Written by every build where types are read from; only `next typegen` is to write it. */
const TYPES = join(ROOT, 'next-env.d.ts')
/** How many builds are kept, servers or not: whoever changes between two data folders needs both. */
const KEPT = 2

/**
 * Builds, whatever is built already.
 * @returns {Promise<number>} the build's exit code
 */
export function build() {
  return workAlone(makeBuild)
}

/**
 * Builds if there is no build yet or its sources have changed.
 * @returns {Promise<number>} the build's exit code; 0 when there was nothing to do
 */
export async function buildIfStale() {
  if (chooseBuild()) return 0
  return workAlone(async () => (chooseBuild() ? 0 : makeBuild())) // another may have built meanwhile
}

/**
 * The folder of the build to serve, from the project's folder, or null where there is none. It is
 * kept for as long as this process lives.
 */
export function takeBuild() {
  const name = existsSync(CURRENT) ? readFileSync(CURRENT, 'utf8') : ''
  if (readStamp(name) === null) return null
  try {
    markUsed(name)
  } catch {
    // Where nothing can be written, nothing is removed either.
  }
  return `.next/builds/${name}`
}

/** @param {string} name of a build */
function markUsed(name) {
  writeFileSync(join(BUILDS, `${name}.${process.pid}`), '')
}

/** Chooses the build of today's sources; false where there is none. */
function chooseBuild() {
  const hash = hashSources()
  const name = listBuilds().find((build) => readStamp(build) === hash)
  if (name) makeCurrent(name)
  return name !== undefined
}

async function makeBuild() {
  console.log('Building …')
  const hash = hashSources() // before: what changes meanwhile may not be in the build
  const wrong = await run(process.execPath, [TSX, 'scripts/check-data.ts', '--only-read'])
  if (wrong !== 0) return wrong
  const name = `${Date.now().toString(36)}-${hash.slice(0, 8)}`
  const folder = join(BUILDS, name)
  mkdirSync(folder, { recursive: true })
  markUsed(name)
  const types = existsSync(TYPES) ? readFileSync(TYPES) : null
  const environment = { NODE_ENV: 'production', BUILD_FOLDER: `.next/builds/${name}` }
  const code = await run(process.execPath, [NEXT, 'build'], environment)
  if (types) writeFileSync(TYPES, types)
  else rmSync(TYPES, { force: true })
  if (code === 0) {
    writeFileSync(join(folder, 'built-from'), hash)
    makeCurrent(name)
  } else rmSync(folder, { recursive: true })
  removeOld()
  return code
}

/** @param {string} name of a build */
function makeCurrent(name) {
  if (existsSync(CURRENT) && readFileSync(CURRENT, 'utf8') === name) return
  const beside = `${CURRENT}-${process.pid}`
  writeFileSync(beside, name)
  renameSync(beside, CURRENT) // at once: no server reads half a name
}

/** Removes what no process uses, but for the newest builds. */
function removeOld() {
  const kept = new Set(listBuilds().filter(readStamp).slice(0, KEPT))
  for (const mark of readdirSync(BUILDS).filter((name) => name.includes('.'))) {
    const [name = '', pid] = mark.split('.')
    if (isAlive(Number(pid))) kept.add(name)
    else rmSync(join(BUILDS, mark))
  }
  for (const name of listBuilds())
    if (!kept.has(name)) rmSync(join(BUILDS, name), { recursive: true })
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0) // asks, and ends nothing
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The names of builds, the newest first. */
function listBuilds() {
  if (!existsSync(BUILDS)) return []
  return readdirSync(BUILDS)
    .filter((name) => !name.includes('.'))
    .sort()
    .reverse()
}

/**
 * What a build was made of; null where it is not complete.
 * @param {string} name of a build
 */
function readStamp(name) {
  const stamp = join(BUILDS, name, 'built-from')
  return name !== '' && existsSync(stamp) ? readFileSync(stamp, 'utf8') : null
}

/** A hash over the names and contents of all sources of the build. */
function hashSources() {
  const hash = createHash('sha256')
  for (const name of SOURCES) {
    for (const file of listFiles(name)) {
      const content = readFileSync(resolve(ROOT, file))
      hash.update(`${file}\0${content.length}\0`).update(content)
    }
  }
  return hash.digest('hex')
}

/**
 * @param {string} name
 * @returns {string[]} the files of a file or folder, in a fixed order
 */
function listFiles(name) {
  const path = resolve(ROOT, name)
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [name]
  return readdirSync(path)
    .sort()
    .flatMap((inner) => listFiles(join(name, inner)))
}
