import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { type CallToolResult, CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js'
import { afterAll, beforeAll } from 'vitest'
import * as route from '../../../app/api/mcp/route'
import { FROZEN_FOLDER } from '../../fixtures/frozen-folder'

const ADDRESS = 'http://localhost:3000/api/mcp'

const HANDLERS: Record<string, ((request: Request) => Promise<Response>) | undefined> = { ...route }

/** Sends a request to the real handler of its method, as the server would. */
export async function send(init: RequestInit, address = ADDRESS): Promise<Response> {
  const request = new Request(address, init)
  const handler = HANDLERS[request.method]
  if (!handler) throw new Error(`the route exports no ${request.method}`)
  return handler(request)
}

/** The SDK's client on the route handler; a fetch that an error comes of fails the test. */
export async function openHttpClient(): Promise<Client> {
  const client = new Client({ name: 'tests', version: '1' })
  const transport = new StreamableHTTPClientTransport(new URL(ADDRESS), {
    fetch: (url, init) => send({ ...init }, String(url)),
  })
  await client.connect(transport)
  return client
}

/** The SDK's client on `npm run mcp`, as an assistant starts it. */
export async function openStdioClient(): Promise<Client> {
  const client = new Client({ name: 'tests', version: '1' })
  const env = { ...process.env, DATA_FOLDER: FROZEN_FOLDER, PORT: '3000' }
  const given = Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const transport = new StdioClientTransport({
    command: 'npm',
    args: ['run', '--silent', 'mcp'],
    env: Object.fromEntries(given),
    stderr: 'inherit',
  })
  await client.connect(transport)
  return client
}

/** What a tool answers. */
export interface Called {
  text: string
  isError: boolean
  /** Its data; held to the tool's schema by the client. */
  data: Record<string, unknown>
  content: CallToolResult['content']
}

/** Calls a tool with the tools listed, so that the client holds the answer to the tool's schema. */
export async function call(
  client: Client,
  name: string,
  given: Record<string, unknown>,
): Promise<Called> {
  const answered = CallToolResultSchema.parse(await client.callTool({ name, arguments: given }))
  const [first] = answered.content
  return {
    text: first?.type === 'text' ? first.text : '',
    isError: answered.isError ?? false,
    data: answered.structuredContent ?? {},
    content: answered.content,
  }
}

/** The SDK's client over HTTP for all tests of a file, and what calls a tool with it. */
export function shareHttpClient() {
  let opened: Client | undefined
  beforeAll(async () => {
    opened = await openHttpClient()
    await opened.listTools() // from here on the client holds every answer to its tool's schema
  })
  afterAll(() => opened?.close())
  const client = (): Client => {
    if (!opened) throw new Error('the client is open only while the tests run')
    return opened
  }
  return {
    client,
    ask: (name: string, given: Record<string, unknown>) => call(client(), name, given),
  }
}

/** The warnings of an answer, a line each. */
export const warningsOf = ({ data }: Called) => (data.warnings as string[]).join('\n')
