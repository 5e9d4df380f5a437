import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import {
  CallToolRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
  type CallToolResult,
} from '@modelcontextprotocol/sdk/types.js'
import type { Context } from '#lib/api/answer'
import { PROMPTS, writePrompt } from '#lib/mcp/prompts'
import { listResources, readResource, RESOURCE_TEMPLATES } from '#lib/mcp/resources'
import { describeAnswer, describeArguments, writeProblem } from '#lib/mcp/tool'
import { runTool, TOOLS, type ToolOutcome } from '#lib/mcp/tools'
import { once } from '#lib/memo/once'
import { Problem } from '#lib/query/problem'

/** As the protocol numbers it; the SDK has no name for it. */
const RESOURCE_NOT_FOUND = -32002

const INSTRUCTIONS = `Alibaba Group's quarterly and fiscal-year figures, each with the document and page that printed it. Fiscal years end on 31 March: FY2026-Q2 is the quarter to 30 September 2025.
Find ids with find_metric. Every tool takes as_of (YYYY-MM-DD) to answer with what was known on that day.
Never state a number without its document, page and date. Never compare or compute across a BREAK. MISSING is not zero. Say what is PROVISIONAL. Growth, margins and shares come from transform, not from your own arithmetic. Check a draft with check_text.`

/** The tools as clients list them; the same for every request. */
const listTools = once(() =>
  TOOLS.map((tool) => ({
    name: tool.name,
    title: tool.title,
    description: tool.description,
    inputSchema: describeArguments(tool),
    outputSchema: { ...describeAnswer(tool.answer), type: 'object' as const },
    annotations: {
      title: tool.title,
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    },
  })),
)

function writeResult(outcome: ToolOutcome): CallToolResult {
  if ('problem' in outcome)
    return { isError: true, content: [{ type: 'text', text: outcome.problem }] }
  const { words, data, picture } = outcome.answer
  const drawn = picture
    ? [
        {
          type: 'image' as const,
          data: Buffer.from(picture).toString('base64'),
          mimeType: 'image/png',
        },
      ]
    : []
  return {
    content: [{ type: 'text', text: words.join('\n') }, ...drawn],
    structuredContent: { ...(data as Record<string, unknown>) }, // the schema of every tool is an object
  }
}

function serveTools(server: Server, context: Context): void {
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: listTools() }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = TOOLS.find(({ name }) => name === params.name)
    if (!tool) {
      const names = TOOLS.map(({ name }) => name).join(', ')
      const message = `There is no tool "${params.name.slice(0, 60)}". Tools: ${names}.`
      throw new McpError(ErrorCode.InvalidParams, message)
    }
    return writeResult(await runTool(tool, params.arguments ?? {}, context))
  })
}

function serveResources(server: Server, context: Context): void {
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [...RESOURCE_TEMPLATES],
  }))
  server.setRequestHandler(ListResourcesRequestSchema, ({ params }) => {
    const listed = listResources(context, params?.cursor)
    if (!listed) throw new McpError(ErrorCode.InvalidParams, 'The cursor is not one of this list.')
    return listed
  })
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }) => {
    const read = await readResource(uri, context)
    if (read === null) {
      const known = RESOURCE_TEMPLATES.map(({ uriTemplate }) => uriTemplate).join(', ')
      throw new McpError(RESOURCE_NOT_FOUND, `There is no such resource. Resources: ${known}.`)
    }
    if ('problem' in read) throw new McpError(RESOURCE_NOT_FOUND, read.problem)
    return { contents: [{ uri, mimeType: 'text/plain', text: read.text }] }
  })
}

function servePrompts(server: Server): void {
  server.setRequestHandler(ListPromptsRequestSchema, () => ({
    prompts: PROMPTS.map(({ name, title, description, args }) => {
      const listed = Object.entries(args).map(([argument, own]) => {
        return { name: argument, description: own.description, required: own.required }
      })
      return { name, title, description, arguments: listed }
    }),
  }))
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) => {
    try {
      const prompt = writePrompt(params.name, params.arguments ?? {})
      if (prompt) {
        const { description, text } = prompt
        const content = { type: 'text' as const, text }
        return { description, messages: [{ role: 'user' as const, content }] }
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      throw new McpError(ErrorCode.InvalidParams, writeProblem(error))
    }
    const names = PROMPTS.map(({ name }) => name).join(', ')
    throw new McpError(ErrorCode.InvalidParams, `There is no such prompt. Prompts: ${names}.`)
  })
}

/** A server of the protocol on the figures, to be connected to one transport. */
export function openMcpServer(context: Context): Server {
  const server = new Server(
    { name: 'quarterdeck', title: 'Quarterdeck: Alibaba Group in figures', version: '1' },
    { capabilities: { tools: {}, resources: {}, prompts: {} }, instructions: INSTRUCTIONS },
  )
  serveTools(server, context)
  serveResources(server, context)
  servePrompts(server)
  return server
}
