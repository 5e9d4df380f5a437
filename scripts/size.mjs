// npm run size: what a reader downloads, gzip, from the production build; each beside its limit.
import { gzipSync } from 'node:zlib'
import { buildIfStale } from './build.mjs'
import { PAGE_KINDS } from './page-kinds.mjs'
import { serveBuilt } from './serve-built.mjs'

const SCRIPT = /<script(?![^>]*\snomodule)[^>]*\s(?:src|data-later)="([^"]+)"/gi // old browsers' polyfills aside
const LIMIT = 167
const LIMIT_OF_DASHBOARD = 165
const LIMIT_OF_EMBED = 15

const code = await buildIfStale()
if (code !== 0) process.exit(code)
const { address, stop } = await serveBuilt()
/** @type {Map<string, number>} */
const known = new Map()
try {
  for (const [path] of PAGE_KINDS) {
    const limit = path === '/' ? LIMIT_OF_DASHBOARD : LIMIT
    report(`initial JavaScript of ${path}`, await weighScripts(path), limit)
  }
  report('embed of cloud', gzipSync(await read('/embed/cloud')).length, LIMIT_OF_EMBED)
} finally {
  await stop()
}

/**
 * Bytes of the scripts that a page names, each compressed by itself, as they are sent.
 * @param {string} path
 */
async function weighScripts(path) {
  const tags = (await read(path)).matchAll(SCRIPT)
  let sum = 0
  for (const source of new Set([...tags].map(([, source = '']) => source))) {
    const bytes = known.get(source) ?? gzipSync(await read(source)).length
    known.set(source, bytes)
    sum += bytes
  }
  return sum
}

/** @param {string} path */
async function read(path) {
  const answer = await fetch(new URL(path, address))
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return answer.text()
}

/**
 * @param {string} what
 * @param {number} bytes
 * @param {number} limit kB
 */
function report(what, bytes, limit) {
  const size = bytes / 1000
  console.log(`${what}: ${size.toFixed(1)} kB (limit ${limit})`)
  if (size > limit) process.exitCode = 1
}
