import { z } from 'zod'
import { ANSWER_SCHEMAS, type AnswerName } from '#lib/api/answer-schemas'
import {
  CHECK_PATH,
  OPENAPI_PATHS,
  TAGS,
  type FilePart,
  type OpenApiPath,
  type OwnParam,
} from '#lib/api/api-paths'
import { PARAM_EXAMPLES, TEXT_EXAMPLE } from '#lib/api/openapi-examples'
import { describeGrammar } from '#lib/query/grammar'
import { PARAM_HELP } from '#lib/query/param-help'
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

function describeParam(name: ParamName, required = false) {
  const { grammar, default: value } = PARAMS[name]
  const description = PARAM_HELP[name]
  const shape = describeGrammar(grammar)
  const isList = grammar.kind === 'ids' || grammar.kind === 'several'
  const list = isList ? { style: 'form', explode: grammar.kind === 'several' } : {}
  const schema = value === null ? shape : { ...shape, default: value }
  const example = PARAM_EXAMPLES[name]
  return { name, in: 'query', required, description, ...list, schema, example }
}

/** A parameter that belongs to one path alone. */
function describeOwn(
  { name, required = false, description, schema, example }: OwnParam,
  publicUrl: string,
) {
  return { name, in: 'query', required, description, schema, example: example(publicUrl) }
}

function describeFile({ help: description, pattern, examples }: FilePart) {
  const schema = { type: 'string', maxLength: 400, pattern }
  const named = examples.map((value, at) => [`${at + 1}`, { value }] as const)
  return {
    ...{ name: 'file', in: 'path', required: true, description, schema },
    examples: Object.fromEntries(named),
  }
}

/** A type that is not text. */
const BINARY = /^(image\/png|application\/vnd)/
const describeType = (type: string) => {
  return { schema: BINARY.test(type) ? { type: 'string', format: 'binary' } : { type: 'string' } }
}

function describeResponses({ answer, types, file, params, own }: OpenApiPath) {
  const json = answer ? describeJson(answer) : {}
  const others = Object.fromEntries(types.map((type) => [type, describeType(type)]))
  const text = { type: 'string' }
  const etag = { schema: text, description: 'SHA-256 of the body' }
  const location = { schema: text, description: 'The path with the date of the earlier release' }
  const pinned = file !== undefined && params.includes('transform')
  const named = file ?? own ?? (params.includes('chart') || params.includes('charts'))
  return {
    200: { description: 'The answer', headers: { ETag: etag }, content: { ...json, ...others } },
    304: { description: 'The client already has it', headers: { ETag: etag } },
    ...(pinned
      ? {
          307: {
            description: 'Redirect from a pin between two releases to the earlier one',
            headers: { Location: location },
          },
        }
      : {}),
    400: describeFault('Every invalid parameter, with what is allowed'),
    ...(named ? { 404: describeFault('Unknown name, with the nearest known one') } : {}),
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
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
    },
  })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]))
}

/** The one path that takes a body. */
function describeCheck() {
  return {
    post: {
      operationId: 'checkText',
      tags: ['Claims'],
      summary: 'The figures of a text, each held against the releases; nothing is kept',
      description:
        'At most 200 kB of text, 1,000 figures and one second; `left` says what was left out. Offsets are in UTF-16 units of the text.',
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: refer('TextToCheck'), example: TEXT_EXAMPLE },
        },
      },
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

const DESCRIPTION = `Series that say where every number comes from: document, page, date, structure.
A name with @YYYY-MM-DD after it is pinned to what was known on that day. A missing value is null with a
reason, never 0. Errors are application/problem+json and name every fault and what is allowed. Keys are
added, never renamed. No key or login is needed, and any site may read it.`.replaceAll('\n', ' ')

/** The API as OpenAPI 3.1, from the same tables and schemas that it runs on. */
export function describeOpenApi(publicUrl: string) {
  const paths = OPENAPI_PATHS.map((row) => {
    const { operation: operationId, tag, summary, description, file, params, own = [] } = row
    const parameters = [
      ...(file ? [describeFile(file)] : []),
      ...params.map((name) => describeParam(name, row.required?.includes(name))),
      ...own.map((one) => describeOwn(one, publicUrl)),
    ]
    const responses = describeResponses(row)
    const get = { operationId, tags: [tag], summary, description, parameters, responses }
    return [row.path, { get }] as const
  })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Quarterdeck',
      version: '1',
      summary:
        "Alibaba Group's quarterly and fiscal-year figures, each with the page that printed it",
      description: DESCRIPTION,
      contact: { name: 'Quarterdeck', url: `${publicUrl}/about` },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    security: [], // nothing is asked of who reads
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths: { ...Object.fromEntries(paths), [CHECK_PATH.path]: describeCheck() },
    components: { schemas: describeSchemas() },
  }
}

export type OpenApi = ReturnType<typeof describeOpenApi>
