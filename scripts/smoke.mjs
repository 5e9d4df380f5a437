// Starts the built server on the Node that runs this and asks it for one of each kind of answer.
import { serveBuilt } from './serve-built.mjs'

/** @type {readonly (readonly [path: string, type: string])[]} */
const ASKED = [
  ['/', 'text/html'],
  ['/charts/cloud?last=8', 'text/html'],
  ['/explore?metrics=cloud,cmr', 'text/html'],
  ['/embed/cloud', 'text/html'],
  ['/healthz', 'application/json'],
  ['/api/v1/series/cloud@2025-11-25.json', 'application/json'],
  ['/api/v1/series/cloud.csv', 'text/csv'],
  ['/api/v1/series/cloud.xlsx', 'application/vnd.openxmlformats'],
  ['/api/v1/dataset.parquet', 'application/vnd.apache.parquet'],
  ['/api/v1/model.xlsx', 'application/vnd.openxmlformats'],
  ['/api/v1/charts/cloud.svg', 'image/svg+xml'],
  ['/api/v1/charts/cloud.png', 'image/png'],
  ['/api/v1/canvas.docx', 'application/vnd.openxmlformats'],
  ['/feed.xml', 'application/atom+xml'],
  ['/sitemap.xml', 'application/xml'],
  ['/robots.txt', 'text/plain'],
]

const { address, stop } = await serveBuilt()
let wrong = 0
for (const [path, type] of ASKED) {
  const answer = await fetch(address + path)
  const given = answer.headers.get('content-type') ?? 'nothing'
  const { byteLength } = await answer.arrayBuffer()
  if (answer.status === 200 && given.startsWith(type) && byteLength > 50) continue
  wrong += 1
  console.error(`${path} is answered with ${answer.status}, ${given}, ${byteLength} bytes`)
}
await stop()
console.log(`${ASKED.length} addresses on Node ${process.versions.node}, ${wrong} wrong`)
process.exitCode = wrong > 0 ? 1 : 0
