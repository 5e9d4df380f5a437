// npm run size: what a reader downloads, from a running server (ADDRESS, or localhost:3000).
import { gzipSync } from 'node:zlib'

const address = process.env.ADDRESS ?? `http://localhost:${process.env.PORT ?? 3000}`
const SCRIPT = /<script(?![^>]*\snomodule)[^>]*\ssrc="([^"]+)"/gi // old browsers' polyfills aside

const PAGES = [
  { path: '/', limit: 165 },
  { path: '/explore?metrics=cloud,cmr', limit: 170 },
]

for (const { path, limit } of PAGES) {
  report(`initial JavaScript of ${path}, gzip`, await measureScripts(path), limit)
}
const embed = gzipSync(await (await read('/embed/cloud')).text()).length
report('embed of cloud, gzip', embed, 15)

/**
 * The scripts that a page asks for before it has painted.
 * @param {string} path
 */
async function measureScripts(path) {
  const html = await (await read(path)).text()
  let bytes = 0
  for (const source of new Set([...html.matchAll(SCRIPT)].map(([, source = '']) => source))) {
    bytes += gzipSync(await (await read(source)).text()).length
  }
  return bytes
}

/** @param {string} path */
async function read(path) {
  const answer = await fetch(new URL(path, address)).catch(() => null)
  if (answer?.ok) return answer
  console.error(`${address}${path} answered ${answer?.status ?? 'nothing'}; run npm start first.`)
  process.exit(1)
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
