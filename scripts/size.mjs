// npm run size: what a reader downloads, from a running server (ADDRESS, or localhost:3000).
import { gzipSync } from 'node:zlib'

const address = process.env.ADDRESS ?? `http://localhost:${process.env.PORT ?? 3000}`
const SCRIPT = /<script(?![^>]*\snomodule)[^>]*\ssrc="([^"]+)"/gi // old browsers' polyfills aside

const html = await (await read('/')).text()
let scripts = 0
for (const source of new Set([...html.matchAll(SCRIPT)].map(([, source = '']) => source))) {
  scripts += gzipSync(await (await read(source)).text()).length
}
const embed = gzipSync(await (await read('/embed/cloud')).text()).length

report('initial JavaScript of /, gzip', scripts, 165)
report('embed of cloud, gzip', embed, 15)

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
