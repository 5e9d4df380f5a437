// The production server: Next behind a policy by hashes, validators and a memory for pages.
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import next from 'next'
import { InnerServer } from '#server/inner-server.mjs'
import { KeptResponse } from '#server/kept-response.mjs'
import { isChartRequest, isPageRequest, PageServer } from '#server/page-server.mjs'
import { isPictureRequest, PictureServer } from '#server/picture-server.mjs'
import { isPostedText } from '#server/posted-text.mjs'
import { refuse, sendRefusal } from '#server/refuse.mjs'
import { warmUp } from '#server/warm-up.mjs'

const port = Number(process.env.PORT || 3000)
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  stop(`PORT must be a whole number from 0 to 65535; it is "${process.env.PORT}".`)
}

const app = next({ dev: false, dir: fileURLToPath(new URL('.', import.meta.url)) })
await app.prepare()
const render = app.getRequestHandler()
const inner = new InnerServer(render)
await inner.open()
const pages = new PageServer(render, describeMissing)
const pictures = new PictureServer((url) => inner.take(url))
await learnScripts()
const closing = new AbortController()

let asked = 0
const server = createServer({ ServerResponse: KeptResponse }, (request, response) => {
  asked += 1
  const refusal = refuse(request)
  if (refusal) return sendRefusal(response, refusal)
  chooseHandler(request)(request, response).catch((error) => fail(response, error))
})
server.on('error', (error) => {
  const taken = 'code' in error && error.code === 'EADDRINUSE'
  stop(taken ? `Port ${port} is in use. Choose another: PORT=3001 npm start` : error.message)
})
server.listen(port, () => {
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  console.log(`Quarterdeck is at http://localhost:${bound}`)
  const ask = (/** @type {string} */ path, /** @type {RequestInit} */ init) =>
    fetch(`http://localhost:${bound}${path}`, init)
  void warmUp(ask, () => asked, closing.signal)
})
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, close)

/**
 * @param {import('node:http').IncomingMessage} request
 * @returns {(request: import('node:http').IncomingMessage, response: KeptResponse) => Promise<void>}
 */
function chooseHandler(request) {
  if (isPictureRequest(request)) return pictures.serve.bind(pictures)
  const kept = isPageRequest(request) || isChartRequest(request) || isPostedText(request)
  return kept ? pages.serve.bind(pages) : render
}

/**
 * Renders the front page and the page for what is not found, before anyone can ask for a page,
 * and takes their fixed inline scripts for ours, and the faces of the first for both.
 */
async function learnScripts() {
  for (const path of ['/', '/_not-found']) {
    const { status, html, links } = await inner.ask(path)
    pages.learn(html)
    if (status === 200) pages.learnFaces(links)
    if (status === 404) pages.learnMissing(html)
  }
}

/**
 * The page that says what an address nearly names.
 * @param {string} url as sent
 */
async function describeMissing(url) {
  const path = url.split('?', 1)[0] ?? ''
  const { status, html } = await inner.ask(`/missing?path=${encodeURIComponent(path)}`)
  return status === 200 ? html : null
}

/**
 * Answers a request whose handler threw, saying nothing of the inside.
 * @param {KeptResponse} response
 * @param {unknown} error
 */
function fail(response, error) {
  console.error(error)
  if (response.headersSent) return void response.destroy()
  response.letOut()
  const detail = 'The request could not be answered.'
  sendRefusal(response, { status: 500, title: 'Internal server error', detail })
}

/** Lets answers under way finish, then ends; after five seconds it ends regardless. */
function close() {
  closing.abort()
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), 5000).unref()
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
