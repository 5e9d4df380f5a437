import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAddress, requireClient, runInstalled } from './client'

const ADDRESS = `${readAddress()}/api/mcp`
const STDIO = [process.execPath, path.resolve('scripts/mcp.mjs')]
const CALL = ['--method', 'tools/call', '--tool-name', 'find_metric', '--tool-arg', 'query=CMR']

/** What the inspector prints. */
async function inspect(values: readonly string[]) {
  const said = await runInstalled('mcp-inspector', ['--cli', ...values])
  return JSON.parse(said.slice(said.indexOf('{')))
}

describe.each([
  ['streamable HTTP', [ADDRESS, '--transport', 'http']],
  ['stdio', STDIO],
])('over %s', (_, target) => {
  test('the MCP inspector lists tools, resources and prompts', async () => {
    const { tools } = await inspect([...target, '--method', 'tools/list'])
    expect(tools).toHaveLength(7)
    const { prompts } = await inspect([...target, '--method', 'prompts/list'])
    expect(prompts).toHaveLength(2)
    const { resources } = await inspect([...target, '--method', 'resources/list'])
    expect(resources.length).toBeGreaterThan(90)
  })

  test('the MCP inspector calls a tool', async () => {
    const { content, structuredContent } = await inspect([...target, ...CALL])
    expect(content[0].text).toContain('cmr: Customer management revenue')
    expect(structuredContent.metrics[0].metric).toBe('cmr')
  })
})

/** What these tests use of the second version of the SDK. */
interface Sdk {
  Client: new (info: { name: string; version: string }) => {
    connect: (transport: object) => Promise<void>
    callTool: (call: object) => Promise<{ structuredContent?: { as_of?: string } }>
    close: () => Promise<void>
  }
  StreamableHTTPClientTransport: new (address: URL) => object
}

test('a client of the SDK’s second version gets a series', async () => {
  const { Client, StreamableHTTPClientTransport } = requireClient(
    '@modelcontextprotocol/client',
  ) as Sdk // its types are not installed
  const client = new Client({ name: 'tests', version: '2' })
  await client.connect(new StreamableHTTPClientTransport(new URL(ADDRESS)))
  const given = { metrics: ['cmr'], transform: 'yoy', as_of: '2025-11-25' }
  const { structuredContent } = await client.callTool({ name: 'get_series', arguments: given })
  expect(structuredContent?.as_of).toBe('2025-11-25')
  await client.close()
})
