import { describe, expect, it, vi } from 'vitest'
import { answerMcp } from '#lib/mcp/answer-mcp'
import { send } from './open-client'

const JSON_HEADERS = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
}
const PING = { jsonrpc: '2.0', id: 1, method: 'ping' }

const post = (body: unknown, headers: Record<string, string> = JSON_HEADERS) =>
  send({ method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) })

/** The error of a response, which must be one whole message of JSON-RPC. */
async function errorOf(response: Response) {
  expect(response.headers.get('content-type')).toMatch(/^application\/json/)
  const body = await response.json()
  expect(body).toMatchObject({ jsonrpc: '2.0', error: { message: expect.any(String) } })
  return body.error as { code: number; message: string }
}

describe('POST /api/mcp', () => {
  it('answers one message in JSON, keeps nothing and needs no session', async () => {
    const response = await post(PING)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ jsonrpc: '2.0', id: 1, result: {} })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('mcp-session-id')).toBeNull()
  })

  it('answers whoever reads JSON, such as curl', async () => {
    const plain = { 'content-type': 'application/json', accept: '*/*' }
    expect((await post(PING, plain)).status).toBe(200)
  })

  it('takes a notification with 202', async () => {
    const note = { jsonrpc: '2.0', method: 'notifications/initialized' }
    expect((await post(note)).status).toBe(202)
  })

  it.each([
    ['not json', 400, -32700, /not valid JSON/],
    ['', 400, -32700, /not valid JSON/],
    ['[]', 400, -32600, /one message/],
    [[PING, PING], 400, -32600, /Batches/],
    ['"ping"', 400, -32600, /JSON-RPC 2\.0/],
    ['null', 400, -32600, /JSON-RPC 2\.0/],
    [{ method: 'ping', id: 1 }, 400, -32600, /JSON-RPC 2\.0/],
    [{ jsonrpc: '1.0', id: 1, method: 'ping' }, 400, -32700, /./],
    [{ jsonrpc: '2.0', id: { a: 1 }, method: 'ping' }, 400, -32700, /./],
    ['['.repeat(200_000), 400, -32700, /not valid JSON/],
    [`{"jsonrpc":"2.0","pad":"${'x'.repeat(2_100_000)}"}`, 413, -32000, /at most 2097152 bytes/],
  ])('refuses %.40j with %i and %i, in no time', async (body, status, code, words) => {
    const start = performance.now()
    const response = await post(body)
    expect(response.status).toBe(status)
    const error = await errorOf(response)
    expect(error.code).toBe(code)
    expect(error.message).toMatch(words)
    expect(JSON.stringify(error)).not.toMatch(/node_modules|\/lib\//)
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('stops reading a body of unknown length at the cap', async () => {
    let pulled = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1
        controller.enqueue(new Uint8Array(64 * 1024).fill(32))
      },
    })
    const init: RequestInit & { duplex: string } = {
      ...{ method: 'POST', headers: JSON_HEADERS, body, duplex: 'half' },
    }
    expect((await send(init)).status).toBe(413)
    expect(pulled).toBeLessThan(40)
  })

  it('takes deep arguments for what they are', async () => {
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`
    const call = `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_series","arguments":{"metrics":["cloud"],"from":${deep}}}}`
    const { result } = await (await post(call)).json()
    expect(result.isError).toBe(true)
  })

  it('refuses what is not JSON by its type, and an unknown version of the protocol', async () => {
    const text = await post(PING, { ...JSON_HEADERS, 'content-type': 'text/plain' })
    expect(text.status).toBe(415)
    expect((await errorOf(text)).message).toContain('application/json')
    const old = await post(PING, { ...JSON_HEADERS, 'mcp-protocol-version': '1999-01-01' })
    expect(old.status).toBe(400)
    const picture = await post(PING, { ...JSON_HEADERS, accept: 'image/png' })
    expect(picture.status).toBe(406)
  })

  it('says so where a method does not exist', async () => {
    const body = await (await post({ jsonrpc: '2.0', id: 1, method: 'tools/delete' })).json()
    expect(body.error.code).toBe(-32601)
  })

  it('says nothing of the inside where it fails', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const init = { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify(PING) }
    let opened = 0
    const response = await answerMcp(new Request('http://localhost/api/mcp', init), () => {
      opened += 1
      throw new Error('a secret path')
    })
    expect(opened).toBe(1)
    expect(response.status).toBe(500)
    expect(JSON.stringify(await errorOf(response))).not.toContain('secret')
    expect(logged).toHaveBeenCalledOnce()
  })
})

describe('other methods', () => {
  it.each(['GET', 'PUT', 'PATCH', 'DELETE'])('%s is refused at once with 405', async (method) => {
    const response = await send({ method, headers: { accept: 'text/event-stream' } })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST, OPTIONS')
    expect((await errorOf(response)).message).toContain(method)
  })
})

describe('the origin of a page', () => {
  const from = (origin: string) => ({ ...JSON_HEADERS, origin })

  it.each([
    'http://localhost:3000',
    'http://localhost:6274',
    'http://127.0.0.1',
    'http://[::1]:80',
  ])('%s is ours or of this machine, and may ask', async (origin) => {
    const response = await post(PING, from(origin))
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe(origin)
    const preflight = await send({ method: 'OPTIONS', headers: { origin } })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Mcp-Protocol-Version')
  })

  it.each([
    'https://evil.example',
    'http://localhost.evil.example',
    'http://localhost:3000.evil.example',
    'https://localhost@evil.example',
    'null',
  ])('%s is foreign, and is refused with 403', async (origin) => {
    const response = await post(PING, from(origin))
    expect(response.status).toBe(403)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    await errorOf(response)
    expect((await send({ method: 'OPTIONS', headers: { origin } })).status).toBe(403)
  })
})
