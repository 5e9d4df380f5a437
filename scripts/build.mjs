import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
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
const STAMP = join(ROOT, '.next', 'built-from')
const NEXT = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next')

/**
 * Builds, and records the hash of the sources.
 * @returns {Promise<number>} the build's exit code
 */
export async function build() {
  const hash = hashSources() // before: what changes meanwhile may not be in the build
  rmSync(STAMP, { force: true })
  const code = await run(process.execPath, [NEXT, 'build'], { NODE_ENV: 'production' })
  if (code === 0) writeFileSync(STAMP, hash)
  return code
}

/**
 * Builds if there is no build yet or its sources have changed.
 * @returns {Promise<number>} the build's exit code; 0 when there was nothing to do
 */
export async function buildIfStale() {
  const isBuilt = existsSync(join(ROOT, '.next', 'BUILD_ID')) && existsSync(STAMP)
  if (isBuilt && readFileSync(STAMP, 'utf8') === hashSources()) return 0
  console.log('Building …')
  return build()
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
