import { describe, expect, it } from 'vitest'
import { refuse, sendRefusal } from '#server/refuse.mjs'
import { openServer } from './open-server'

describe('a request', () => {
  it('for an address of a reasonable length is taken', () => {
    expect(refuse({ url: `/?a=${'x'.repeat(8000)}`, headers: {} })).toBeNull()
    expect(refuse({ url: '/', headers: { 'content-length': '65536' } })).toBeNull()
  })

  it('is refused for an endless address, a large body, or a body of unknown length', () => {
    expect(refuse({ url: `/${'x'.repeat(8192)}`, headers: {} })).toMatchObject({ status: 414 })
    expect(refuse({ url: '/', headers: { 'content-length': '65537' } })).toMatchObject({
      status: 413,
    })
    expect(refuse({ url: '/', headers: { 'transfer-encoding': 'chunked' } })).toMatchObject({
      status: 411,
    })
  })

  it('is refused for a target that is no path, and for a method that nothing here has', () => {
    const ask = (method: string, url: string) => refuse({ method, url, headers: {} })
    expect(ask('OPTIONS', '*')).toMatchObject({ status: 400 })
    expect(ask('GET', 'http://elsewhere.test/')).toMatchObject({ status: 400 })
    expect(ask('TRACE', '/')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST' } })
    expect(ask('TRACE', '/api/v1')).toMatchObject({ status: 405 })
    expect(ask('PUT', '/charts/cloud')).toMatchObject({ status: 405 })
    expect(ask('PUT', '/api/v1')).toBeNull() // the API refuses it in its own words
    expect(ask('GET', '/_next/image?url=%2Fa.png&w=640')).toMatchObject({ status: 404 })
  })

  it('may bring a text of 200 kB to the one address that takes it, and no more than 2 MB', () => {
    const ask = (url: string, length: number) =>
      refuse({ url, headers: { 'content-length': String(length) } })
    expect(ask('/claims/check', 300_000)).toBeNull()
    expect(ask('/claims/check', 3_000_000)).toMatchObject({ status: 413 })
    expect(ask('/claims/checked', 300_000)).toMatchObject({ status: 413 })
  })

  it('is refused by an error of JSON-RPC where its client reads only that', async () => {
    const headers = { 'content-length': '3000000' }
    const ask = await openServer(async ({ url }, response) => {
      const refusal = refuse({ url, headers })
      if (refusal) sendRefusal(response, refusal)
    })
    const answer = await ask('/api/mcp')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([413, 'application/json'])
    expect(await answer.json()).toEqual({
      jsonrpc: '2.0',
      error: { code: -32000, message: expect.stringContaining('at most 2097152') },
      id: null,
    })
    const other = await ask('/api/v1/claims/check')
    expect(other.headers.get('content-type')).toBe('application/problem+json')
    expect(refuse({ url: '/api/mcp', headers: { 'content-length': '300000' } })).toBeNull()
    expect(refuse({ url: '/api/mcps', headers })).not.toHaveProperty('rpc')
  })
})
