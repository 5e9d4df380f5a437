import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { expect, test } from './support/test'

/** The tests of tools are in tests/lib/mcp; here is what only the whole server does. */
const PATH = '/api/mcp'

test('an assistant asks the server for a number, a picture and a check', async ({ baseURL }) => {
  const client = new Client({ name: 'tests', version: '1' })
  await client.connect(new StreamableHTTPClientTransport(new URL(PATH, baseURL)))
  await client.listTools()
  const series = await client.callTool({
    name: 'get_series',
    arguments: { metrics: ['cmr'], transform: 'yoy', as_of: '2025-11-25', last: 1 },
  })
  expect(JSON.stringify(series.content)).toContain('+10.13%')
  const chart = await client.callTool({
    name: 'get_chart',
    arguments: { chart: 'growth', as_of: '2025-11-25' },
  })
  expect(chart.content).toHaveLength(2)
  const text = 'Cloud revenue rose 34% in the September quarter of 2025. '.repeat(2000)
  const check = await client.callTool({ name: 'check_text', arguments: { text } })
  expect(check.structuredContent).toMatchObject({ verdicts: { confirmed: expect.any(Number) } })
  await client.close()
})

test('a page of this site may ask, and a foreign origin may not', async ({ page, request }) => {
  const message = { jsonrpc: '2.0', id: 1, method: 'ping' }
  await page.goto('/about')
  const answer = await page.evaluate(async (data) => {
    const headers = { 'content-type': 'application/json' }
    const sent = await fetch('/api/mcp', { method: 'POST', headers, body: JSON.stringify(data) })
    return sent.json()
  }, message)
  expect(answer).toEqual({ jsonrpc: '2.0', id: 1, result: {} })
  const headers = { origin: 'https://evil.example' }
  const foreign = await request.post(PATH, { data: message, headers })
  expect(foreign.status()).toBe(403)
})

test('what is too long is refused in JSON-RPC, and nothing else opens to posts', async ({
  request,
}) => {
  const long = await request.post(PATH, { data: { text: 'x'.repeat(2_200_000) } })
  expect(long.status()).toBe(413)
  expect(await long.json()).toMatchObject({ jsonrpc: '2.0', error: { code: -32000 } })
  expect((await request.get(PATH)).status()).toBe(405)
  for (const path of ['/api/v1', '/api/v1/series/cloud.json', '/api/mcps'])
    expect((await request.post(path, { data: {} })).status()).toBe(405)
})
