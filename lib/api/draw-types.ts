import type { OpenApi } from '#lib/api/openapi'

/** A schema or a part of the description, whatever it holds. */
type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const nodeOf = (value: unknown): Node => (isNode(value) ? value : {})
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const quoteKey = (key: string) => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key))
const writeObject = (lines: readonly string[]) =>
  lines.length === 0 ? 'Record<string, never>' : `{ ${lines.join('; ')} }`

/** The type of a reference within the description. */
function writeReference(reference: unknown): string {
  const [, ...parts] = String(reference).split('/')
  const [first = '', ...rest] = parts
  return first + rest.map((part) => `[${JSON.stringify(part)}]`).join('')
}

function writeProperties({ properties, required, additionalProperties }: Node): string {
  const needed = listOf(required)
  const lines = Object.entries(nodeOf(properties)).map(
    ([name, own]) => `${quoteKey(name)}${needed.includes(name) ? '' : '?'}: ${writeSchema(own)}`,
  )
  if (additionalProperties === undefined) return writeObject(lines)
  const open = `{ [key: string]: ${writeSchema(additionalProperties)} }`
  return lines.length === 0 ? open : `(${writeObject(lines)} & ${open})`
}

/** A schema as a type. */
function writeSchema(value: unknown): string {
  const schema = nodeOf(value)
  const { $ref, anyOf, type, items } = schema
  if ($ref !== undefined) return writeReference($ref)
  if ('const' in schema) return JSON.stringify(schema.const)
  if (Array.isArray(schema.enum)) return schema.enum.map((one) => JSON.stringify(one)).join(' | ')
  if (Array.isArray(type))
    return type.map((one) => writeSchema({ ...schema, type: one })).join(' | ')
  if (Array.isArray(anyOf)) return anyOf.map(writeSchema).join(' | ')
  if (type === 'array') return `(${writeSchema(items)})[]`
  if (type === 'object') return writeProperties(schema)
  if (type === 'integer') return 'number'
  return typeof type === 'string' ? type : 'unknown'
}

function writeContent(content: unknown): string {
  const lines = Object.entries(nodeOf(content)).map(
    ([type, own]) => `${JSON.stringify(type)}: ${writeSchema(nodeOf(own).schema)}`,
  )
  return `{ ${lines.join('; ')} }`
}

function writeHeaders(headers: unknown): string {
  const lines = Object.entries(nodeOf(headers)).map(
    ([name, own]) => `${quoteKey(name)}?: ${writeSchema(nodeOf(own).schema)}`,
  )
  return `{ ${[...lines, '[name: string]: unknown'].join('; ')} }`
}

function writeResponse(value: unknown): string {
  const { headers, content } = nodeOf(value)
  const body = content === undefined ? 'content?: never' : `content: ${writeContent(content)}`
  return `{ headers: ${writeHeaders(headers)}; ${body} }`
}

/** The parameters of one place; optional where none of them is needed. */
function writeParameters(parameters: readonly Node[], place: string): string {
  const own = parameters.filter((one) => one.in === place)
  if (own.length === 0) return `${place}?: never`
  const lines = own.map(
    ({ name, required, schema }) =>
      `${quoteKey(String(name))}${required === true ? '' : '?'}: ${writeSchema(schema)}`,
  )
  const needed = own.some(({ required }) => required === true)
  return `${place}${needed ? '' : '?'}: { ${lines.join('; ')} }`
}

const PLACES = ['query', 'header', 'path', 'cookie'] as const
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const

function writeOperation(value: unknown): string {
  const { description, parameters, requestBody, responses } = nodeOf(value)
  const given = listOf(parameters).map(nodeOf)
  const body = nodeOf(requestBody)
  const lines = Object.entries(nodeOf(responses)).map(
    ([status, own]) => `    ${status}: ${writeResponse(own)}`,
  )
  return `/** ${String(description).replaceAll('*/', '*\\/')} */
  ${String(nodeOf(value).operationId)}: {
    parameters: { ${PLACES.map((place) => writeParameters(given, place)).join('; ')} }
    ${requestBody === undefined ? 'requestBody?: never' : `requestBody: { content: ${writeContent(body.content)} }`}
    responses: {
  ${lines.join('\n  ')}
    }
  }`
}

function writePath([path, value]: [string, unknown]): string {
  const own = nodeOf(value)
  const none = PLACES.map((place) => `${place}?: never`).join('; ')
  const methods = METHODS.map((method) => {
    const { operationId } = nodeOf(own[method])
    return operationId === undefined
      ? `${method}?: never`
      : `${method}: operations[${JSON.stringify(operationId)}]`
  })
  return `  ${JSON.stringify(path)}: { parameters: { ${none} }; ${methods.join('; ')} }`
}

/**
 * The description of the API as types of TypeScript, in the form that openapi-typescript gives them, so
 * that what is made for its types takes these: `paths`, `components` and `operations`. It reads the parts
 * of JSON Schema that our own schemas are made of.
 */
export function drawTypes({ info, paths, components }: OpenApi): string {
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) => `    ${name}: ${writeSchema(schema)}`,
  )
  const operations = Object.values(paths).flatMap((path) =>
    METHODS.flatMap((method) => {
      const operation = nodeOf(path)[method]
      return operation === undefined ? [] : `  ${writeOperation(operation)}`
    }),
  )
  return `// ${info.title}, version ${info.version} of the API.
export interface paths {
${Object.entries(paths).map(writePath).join('\n')}
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
${schemas.join('\n')}
  }
  responses: never
  parameters: never
  requestBodies: never
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
${operations.join('\n')}
}
`
}
