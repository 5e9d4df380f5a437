import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run } from './run.mjs'

const SOURCES = ['app', 'lib', 'data', 'public', 'next.config.js', 'package.json', 'tsconfig.json']
const STAMP = join(ROOT, '.next', 'built-from')

/**
 * Builds when there is no build, or something it is made of has changed since.
 * @returns {Promise<number>} the build's exit code; 0 when there was nothing to do
 */
export async function buildIfStale() {
  const hash = hashSources()
  const built = existsSync(join(ROOT, '.next', 'BUILD_ID')) && existsSync(STAMP)
  if (built && readFileSync(STAMP, 'utf8') === hash) return 0
  console.log('Building …')
  const code = await run('npx', ['--no-install', 'next', 'build'], { NODE_ENV: 'production' })
  if (code === 0) writeFileSync(STAMP, hash)
  return code
}

/** A hash over names and contents of everything the build is made of. */
function hashSources() {
  const hash = createHash('sha256')
  for (const name of SOURCES) {
    for (const file of listFiles(name)) {
      const content = readFileSync(join(ROOT, file))
      hash.update(`${file}\0${content.length}\0`).update(content)
    }
  }
  return hash.digest('hex')
}

/**
 * @param {string} name
 * @returns {string[]} files, relative to the project's folder, in a fixed order
 */
function listFiles(name) {
  const path = join(ROOT, name)
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [name]
  return readdirSync(path)
    .sort()
    .flatMap((inner) => listFiles(join(name, inner)))
}
