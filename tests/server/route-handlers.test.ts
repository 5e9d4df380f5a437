import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { RouteHandlers } from '#server/route-handlers.mjs'

/** A build of handlers: one leaves bytes that it keeps with who asks, one a buffer that it does not, one streams. */
const ROUTES = {
  'api/kept': `
    const kept = new TextEncoder().encode('39,824')
    const GET = async (request) => {
      request[Symbol.for('quarterdeck.answer-bytes')] = kept
      return new Response(null, { headers: { 'content-type': 'text/plain' } })
    }`,
  'api/given': `
    const GET = async (request) => {
      request[Symbol.for('quarterdeck.answer-bytes')] = globalThis.given
      return new Response(null)
    }`,
  'api/streamed': `const GET = async () => new Response('43,284', { status: 404 })`,
}

function layBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-build-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const lay = (name: string, value: unknown) =>
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(value))
  const nosniff = { key: 'X-Content-Type-Options', value: 'nosniff' }
  lay('routes-manifest', { dynamicRoutes: [], headers: [{ regex: '^/.*$', headers: [nosniff] }] })
  const names = Object.keys(ROUTES)
  lay('app-path-routes-manifest', Object.fromEntries(names.map((n) => [`/${n}/route`, `/${n}`])))
  for (const [name, code] of Object.entries(ROUTES)) {
    mkdirSync(join(folder, 'server', 'app', name), { recursive: true })
    const file = join(folder, 'server', 'app', name, 'route.js')
    writeFileSync(file, `${code}\nmodule.exports = { routeModule: { userland: { GET } } }`)
  }
  return folder
}

it('an answer is handed over whole, and its handler keeps what it has', async () => {
  const handlers = new RouteHandlers(layBuild())
  for (const last of [8, 9]) {
    const answer = await handlers.answer(`/api/kept?last=${last}`)
    expect(answer?.status).toBe(200)
    expect(new Map(answer?.headers)).toEqual(
      new Map([
        ['x-content-type-options', 'nosniff'],
        ['content-type', 'text/plain'],
      ]),
    )
    expect(answer?.body.toString()).toBe('39,824')
    const memory = answer?.body.buffer
    if (!(memory instanceof ArrayBuffer)) throw new Error('there is no memory to hand over')
    structuredClone(memory, { transfer: [memory] }) // as between threads
  }
})

it('a whole buffer is handed over without a copy', async () => {
  const given = new TextEncoder().encode('56,789').buffer
  Object.assign(globalThis, { given })
  const answer = await new RouteHandlers(layBuild()).answer('/api/given')
  expect(answer?.body.toString()).toBe('56,789')
  expect(answer?.body.buffer).toBe(given)
})

it('an answer that is a stream is read', async () => {
  const answer = await new RouteHandlers(layBuild()).answer('/api/streamed')
  expect([answer?.status, answer?.body.toString()]).toEqual([404, '43,284'])
})

it('what no handler is at, or the framework would redirect, is left to the framework', async () => {
  const handlers = new RouteHandlers(layBuild())
  for (const address of ['/api/none', '/api/kept/', '/api//kept', '/charts/cloud', '/api/../kept'])
    expect(await handlers.answer(address)).toBeNull()
})
