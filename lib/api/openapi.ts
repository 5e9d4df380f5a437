import { z } from 'zod'
import { ANSWER_SCHEMAS, type AnswerName } from '#lib/api/answer-schemas'
import { CHECK_PATH, OPENAPI_PATHS, type OpenApiPath, type OwnParam } from '#lib/api/api-paths'
import { describeGrammar } from '#lib/query/grammar'
import { PARAMS, type ParamName } from '#lib/query/params'

const refer = (name: AnswerName) => ({ $ref: `#/components/schemas/${name}` })
const describeJson = (name: AnswerName) => ({ 'application/json': { schema: refer(name) } })
const describeFault = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: refer('Problem') } },
})

function bare({ $schema: _, $id: __, ...schema }: Record<string, unknown>) {
  return schema
}

function describeParam(name: ParamName) {
  const { grammar, default: value, help: description } = PARAMS[name]
  const shape = describeGrammar(grammar)
  const list = grammar.kind === 'ids' ? { style: 'form', explode: false } : {}
  const schema = value === null ? shape : { ...shape, default: value }
  return { name, in: 'query', required: false, description, ...list, schema }
}

/** A parameter that belongs to one path alone. */
function describeOwn({ name, required = false, description, schema }: OwnParam) {
  return { name, in: 'query', required, description, schema }
}

function describeFile(description: string) {
  const schema = { type: 'string', maxLength: 400 }
  return { name: 'file', in: 'path', required: true, description, schema }
}

function describeResponses({ answer, types, file, params, own }: OpenApiPath) {
  const json = answer ? describeJson(answer) : {}
  const others = Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }]))
  const etag = { schema: { type: 'string' }, description: 'SHA-256 of the body' }
  const pinned = params.includes('transform')
  return {
    200: { description: 'The answer', headers: { ETag: etag }, content: { ...json, ...others } },
    304: { description: 'The client already has it' },
    ...(pinned
      ? { 307: { description: 'Redirect from a pin between two releases to the earlier one' } }
      : {}),
    400: describeFault('Every invalid parameter, with what is allowed'),
    ...(file || own ? { 404: describeFault('Unknown name, with the nearest known one') } : {}),
    405: describeFault('A method other than GET, HEAD or OPTIONS'),
    500: describeFault('The service failed'),
    ...(own ? { 501: describeFault('An encoding other than JSON') } : {}),
    ...(params.includes('scale')
      ? { 503: describeFault('Too many pictures are being drawn') }
      : {}),
  }
}

function describeSchemas() {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(ANSWER_SCHEMAS)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    // Keys are added to answers as the API grows, so none is forbidden.
    override: ({ jsonSchema }) => void delete jsonSchema.additionalProperties,
  })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]))
}

/** The one path that takes a body. */
function describeCheck() {
  return {
    post: {
      summary: 'The figures of a text, each held against the releases; nothing is kept',
      description:
        'At most 200 kB of text, 1,000 figures and one second; `left` says what was left out. Offsets are in UTF-16 units of the text.',
      requestBody: { required: true, content: describeJson('TextToCheck') },
      responses: {
        200: { description: 'The answer', content: describeJson('CheckedText') },
        400: describeFault('What of the body cannot be read'),
        405: describeFault('Another method than POST or OPTIONS'),
        413: describeFault('A body of more than 2 MB'),
        500: describeFault('The service failed'),
      },
    },
  }
}

/** The API as OpenAPI 3.1, from the same tables and schemas that it runs on. */
export function describeOpenApi(publicUrl: string) {
  const paths = OPENAPI_PATHS.map((row) => {
    const file = row.file ? [describeFile(row.file)] : []
    const params = [...file, ...row.params.map(describeParam), ...(row.own ?? []).map(describeOwn)]
    const get = { summary: row.summary, parameters: params, responses: describeResponses(row) }
    return [row.path, { get }] as const
  })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Quarterdeck',
      version: '1',
      summary:
        "Alibaba Group's quarterly and fiscal-year figures, each with the page that printed it",
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    paths: { ...Object.fromEntries(paths), [CHECK_PATH.path]: describeCheck() },
    components: { schemas: describeSchemas() },
  }
}
