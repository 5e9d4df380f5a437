import { z } from 'zod'
import type { Context } from '#lib/api/answer'
import type { Argument, Given } from '#lib/mcp/arguments'
import { describeProblem, Problem } from '#lib/query/problem'

/** What a tool answers: words for whoever reads only those, the same as data, and perhaps a picture. */
export interface ToolAnswer<Data = unknown> {
  /** Lines. */
  words: readonly string[]
  data: Data
  /** A PNG. */
  picture?: Uint8Array | null
}

/** A tool that an assistant can call. */
export interface Tool {
  name: string
  title: string
  description: string
  args: Readonly<Record<string, Argument>>
  required: readonly string[]
  /** The schema of its data. */
  answer: z.ZodType
  run: (given: Given, context: Context) => ToolAnswer | Promise<ToolAnswer>
}

/** A tool whose data its schema describes. */
export function defineTool<Schema extends z.ZodType>(
  tool: Omit<Tool, 'answer' | 'run'> & {
    answer: Schema
    run: (
      given: Given,
      context: Context,
    ) => ToolAnswer<z.infer<Schema>> | Promise<ToolAnswer<z.infer<Schema>>>
  },
): Tool {
  return tool
}

/** `anyOf` a type and null as one list of types; and keys are added to answers, so none is forbidden. */
function shorten(schema: Record<string, unknown>): void {
  delete schema.additionalProperties
  const { anyOf } = schema
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return
  const [first, second]: { type?: unknown; enum?: unknown[] }[] = anyOf
  if (typeof first?.type !== 'string' || second?.type !== 'null') return
  delete schema.anyOf
  const values = first.enum ? { enum: [...first.enum, null] } : {}
  Object.assign(schema, first, values, { type: [first.type, 'null'] })
}

/** The schema of a tool's data, for clients: short, since assistants read it with every dialogue. */
export function describeAnswer(schema: z.ZodType): Record<string, unknown> {
  const described = z.toJSONSchema(schema, {
    target: 'draft-7',
    override: ({ jsonSchema }) => shorten(jsonSchema),
  })
  return Object.fromEntries(Object.entries(described).filter(([key]) => key !== '$schema'))
}

/** The arguments of a tool as JSON Schema. */
export function describeArguments({ args, required }: Pick<Tool, 'args' | 'required'>) {
  const properties = Object.fromEntries(
    Object.entries(args).map(([name, { schema }]) => [name, schema]),
  )
  return {
    type: 'object' as const,
    properties,
    required: [...required],
    additionalProperties: false,
  }
}

/** What is wrong with a call, one fault a line, with what is allowed. */
export function writeProblem(problem: Problem): string {
  const { detail, errors } = describeProblem(problem, '')
  if (errors.length === 0) return detail
  const lines = errors.map(({ parameter, detail: fault, allowed }) => {
    return `${parameter}: ${fault}${allowed.length > 0 ? ` Allowed: ${allowed.join(' | ')}.` : ''}`
  })
  return ['Not answered.', ...lines].join('\n')
}
