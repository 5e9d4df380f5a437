import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import type { OpenApi } from '#lib/api/openapi'
import { ask, findRoute } from './ask'

interface Schema {
  type?: string
  enum?: string[]
  minimum?: number
  maximum?: number
  pattern?: string
  format?: string
}
interface Parameter {
  name: string
  in: string
  required: boolean
  schema: Schema
  example?: string | number | string[]
  examples?: Record<string, { value: string }>
}
interface Operation {
  operationId: string
  parameters: Parameter[]
  responses: Record<string, { content?: Record<string, unknown> }>
}

const openapi: OpenApi = await (await ask('/api/v1/openapi.json')).json()
const OPERATIONS = Object.entries(openapi.paths).flatMap(([path, own]) => {
  const { get } = own as { get?: Operation } // as the document is made; the linters hold its form
  return get ? [{ path, ...get }] : []
})

const listQueries = ({ parameters }: Operation) => parameters.filter((one) => one.in === 'query')

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema({ ...openapi, $id: 'openapi' })

/** Holds a body to a schema of the document. */
function check(pointer: string, body: unknown): string {
  const validate = ajv.getSchema(`openapi#${pointer}`)
  if (!validate) throw new Error(`there is no schema ${pointer}`)
  return validate(body) ? '' : ajv.errorsText(validate.errors?.slice(0, 3))
}

const escapePointer = (text: string) =>
  encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'))

/** What an answer has that the document does not say of its operation; empty for nothing. */
async function holdAnswer({ path, responses }: (typeof OPERATIONS)[number], response: Response) {
  const described = responses[response.status]
  if (!described) return `status ${response.status} is not described`
  const sent = response.headers.get('content-type')
  const { content } = described
  if (!content) return sent === null ? '' : `${sent} with a status that has no body`
  const type = Object.keys(content).find((one) => sent?.startsWith(one))
  if (type === undefined) return `${sent} is not described`
  if (!/json/.test(type)) return (await response.arrayBuffer()).byteLength > 0 ? '' : 'no body'
  const at = `/paths/${escapePointer(path)}/get/responses/${response.status}/content/${escapePointer(type)}/schema`
  return check(at, await response.json())
}

const write = (value: Parameter['example']) =>
  Array.isArray(value) ? value.join(',') : String(value ?? '')

/** Texts that a parameter's schema allows, and some that it does not. */
function listTexts({ schema, example }: Parameter): { allowed: string[]; others: string[] } {
  const { minimum, maximum } = schema
  const numbers = [minimum, maximum].flatMap((one) => (one === undefined ? [] : [one]))
  const outside = [minimum && minimum - 1, maximum && maximum + 1].flatMap((one) => one ?? [])
  const allowed = new Set([...(schema.enum ?? []), ...numbers.map(String), write(example)])
  const others = new Set([...outside.map(String), 'nonsense', ''])
  return { allowed: [...allowed], others: [...others] }
}

const PINS = ['', '', '@2025-11-25', '@2025-12-31', '@2030-01-01', '@2025-02-30']

/** Names for the last part of a path, made from the pattern and the examples that describe it. */
function listFiles({ schema, examples = {} }: Parameter): string[] {
  const given = Object.values(examples).map(({ value }) => value)
  const [, ids = ''] = /^\^\(([a-z0-9|-]+)\)/.exec(schema.pattern ?? '') ?? []
  const [, formats = ''] = /\(([a-z|]+)\)\$$/.exec(schema.pattern ?? '') ?? []
  const names = ids === '' ? given.map((name) => name.replace(/[@.].*/, '')) : ids.split('|')
  const known = formats.split('|')
  const made = names.flatMap((name, at) => [
    `${name}${PINS[at % PINS.length]}.json`,
    `${name}${PINS[(at + 3) % PINS.length]}.${known[at % known.length]}`,
  ])
  return [...new Set([...given, ...made, 'nonsense.json', `${names[0]}.nonsense`])]
}

/** The same numbers every time. */
function makeDice(): (sides: number) => number {
  let state = 20260820
  return (sides) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * sides)
  }
}

interface Address {
  operation: Operation & { path: string }
  address: string
  method: string
}

/** Of the operations that take a parameter, how many are asked for each text that it allows. */
const TURNS = 2

/** Addresses with several parameters. */
const MIXED = 60

/**
 * Addresses of every operation: its names, other methods, each text that a parameter does not allow;
 * what a parameter allows, of operations in turn; and several parameters together.
 */
function makeAddresses(): Address[] {
  const roll = makeDice()
  const pick = <T>(list: readonly T[]): T | undefined => list[roll(list.length)]
  const made: Address[] = []
  const add = (
    operation: Address['operation'],
    query: readonly (readonly [string, string])[],
    { file, method = 'GET' }: { file?: string | undefined; method?: string } = {},
  ) => {
    const needed = operation.parameters.filter(
      ({ name, required, in: place }) =>
        required && place === 'query' && !query.some(([one]) => one === name),
    )
    const all = [...needed.map(({ name, example }) => [name, write(example)]), ...query]
    const search = new URLSearchParams(all.map(([name = '', text = '']) => [name, text])).toString()
    const pathname = operation.path.replace('{file}', file ?? '')
    made.push({ operation, address: search ? `${pathname}?${search}` : pathname, method })
  }
  /** How often the texts of a parameter were asked so far: whose turn it is. */
  const turns = new Map<string, number>()
  for (const operation of OPERATIONS) {
    const [part] = operation.parameters.filter((one) => one.in === 'path')
    const files = part ? listFiles(part) : [undefined]
    for (const file of files) add(operation, [], { file })
    add(operation, [['nonsense', '1']], { file: files[0] })
    for (const method of ['POST', 'DELETE']) add(operation, [], { file: files[0], method })
    const given = Object.values(part?.examples ?? {}).map(({ value }) => value)
    const chart = operation.parameters.find(({ name }) => name === 'chart')
    for (const parameter of listQueries(operation)) {
      const { name } = parameter
      const { allowed, others } = listTexts(parameter)
      const takers = OPERATIONS.filter((one) => listQueries(one).some((own) => own.name === name))
      const turn = turns.get(name) ?? 0
      turns.set(name, turn + 1)
      const own = allowed.filter((_, at) => (turn + at) % takers.length < TURNS)
      for (const [at, text] of [...own, ...others].entries()) {
        // Most in the cheapest format; without a chart or metrics there is nothing to compare.
        const file = at % 3 === 0 ? pick(given) : given[0]
        const needsSubject = chart && !/^(chart|metrics)$/.test(name)
        const subject = needsSubject ? [['chart', write(chart.example)] as const] : []
        add(operation, [...subject, [name, text]], { file })
      }
    }
  }
  const rich = OPERATIONS.filter((operation) => listQueries(operation).length > 2)
  for (let at = 0; at < MIXED; at += 1) {
    const operation = rich[at % rich.length]
    if (!operation) break
    const queries = listQueries(operation)
    const [part] = operation.parameters.filter((one) => one.in === 'path')
    const chosen = [pick(queries), pick(queries), pick(queries)].flatMap((one) => one ?? [])
    const query = [...new Set(chosen)].map(({ name, example }) => [name, write(example)] as const)
    add(operation, query, { file: part && pick(listFiles(part)) })
  }
  return made
}

const ADDRESSES = makeAddresses()

/** The statuses of what was got so far: many an example is among the addresses. */
const known = new Map<string, number>()

it(
  `describes every answer to ${ADDRESSES.length} addresses that it makes possible, errors included`,
  { timeout: 180_000 },
  async () => {
    const statuses = new Map<number, number>()
    const answered = new Set<string>()
    const wrong: string[] = []
    for (const { operation, address, method } of ADDRESSES) {
      const response = await ask(address, { method })
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
      if (method === 'GET') known.set(address, response.status)
      if (response.status === 200) answered.add(operation.operationId)
      const fault = await holdAnswer(operation, response)
      if (fault) wrong.push(`${method} ${address}: ${fault}`)
    }
    expect(wrong).toEqual([])
    expect(statuses.get(200)).toBeGreaterThan(200)
    const silent = OPERATIONS.map(({ operationId }) => operationId).filter(
      (id) => !answered.has(id),
    )
    expect(silent).toEqual([])
  },
)

it('is asked for each text that a parameter allows', () => {
  const asked = new Set(
    ADDRESSES.flatMap(({ address }) =>
      [...new URL(address, 'http://host.invalid').searchParams].map((pair) => pair.join('=')),
    ),
  )
  const texts = OPERATIONS.flatMap((operation) =>
    listQueries(operation).flatMap((parameter) =>
      listTexts(parameter).allowed.map((text) => `${parameter.name}=${text}`),
    ),
  )
  expect([...new Set(texts)].filter((text) => !asked.has(text))).toEqual([])
})

it('would notice an answer that is not as described', async () => {
  const [operation] = OPERATIONS.filter(({ operationId }) => operationId === 'listReleases')
  if (!operation) throw new Error('there is no operation listReleases')
  const respond = (body: unknown, status = 200, type = 'application/json') =>
    holdAnswer(
      operation,
      new Response(JSON.stringify(body), { status, headers: { 'content-type': type } }),
    )
  expect(await respond({ releases: [{ id: 5 }] })).toContain('must have required')
  expect(await respond({ releases: [] }, 418)).toContain('418 is not described')
  expect(await respond({ releases: [] }, 200, 'text/html')).toContain('text/html is not described')
  expect(await respond({ detail: 'no' }, 400, 'application/problem+json')).toContain('required')
  expect(await respond({ releases: [] })).toBe('')
})

describe('every example', () => {
  const [charts] = OPERATIONS.filter(({ operationId }) => operationId === 'getChart')
  const part = charts?.parameters.find((one) => one.in === 'path')
  const ids = /^\^\(([a-z0-9|-]+)\)/.exec(part?.schema.pattern ?? '')?.[1]?.split('|') ?? []

  it.each(OPERATIONS)('of $operationId is answered', async ({ path, parameters }) => {
    const named = parameters.find((one) => one.in === 'path')
    const files = Object.values(named?.examples ?? { none: { value: '' } })
    const queries = parameters.filter((one) => one.in === 'query')
    const needed = queries
      .filter(({ required }) => required)
      .map(({ name, example }) => [name, write(example)] as const)
    const takes = (name: string) => queries.some((one) => one.name === name)
    // A comparison is of a chart or of metrics; some parameters are of one chart alone.
    const subjects = takes('chart')
      ? [['metrics', 'cloud'], ...ids.map((id) => ['chart', id])]
      : [[]]
    const answers = async (file: string, own: (readonly string[])[]) => {
      const search = new URLSearchParams(own.filter(([name]) => name).map((pair) => [...pair]))
      const pathname = path.replace('{file}', file)
      const address = search.size > 0 ? `${pathname}?${search}` : pathname
      const status = known.get(address) ?? (await ask(address)).status
      known.set(address, status)
      return status === 200
    }
    const isAnswered = async (own: (readonly string[])[], name = '') => {
      for (const { value } of files)
        for (const subject of name === 'chart' || name === 'metrics' ? [[]] : subjects)
          if (await answers(value, [...needed, subject, ...own])) return true
      return false
    }
    for (const { value } of files.slice(named ? 0 : 1))
      expect([value, await answers(value, [])]).toEqual([value, true])
    for (const { name, required, example } of queries) {
      expect(example, name).toBeDefined()
      if (required) continue
      const own = [[name, write(example)]]
      expect([name, await isAnswered(own, name)]).toEqual([name, true])
    }
  })

  it('of a text to check is answered as described', async () => {
    const { post } = openapi.paths['/api/v1/claims/check'] as unknown as {
      post: { requestBody: { content: Record<string, { example: object }> } }
    } // as the document is made
    const body = post.requestBody.content['application/json']?.example
    const { POST } = await import('../../../app/api/v1/claims/check/route')
    expect(findRoute('/api/v1/claims/check')).toBeDefined()
    const request = new Request('http://host.invalid/api/v1/claims/check', {
      method: 'POST',
      body: JSON.stringify(body),
    })
    const response = await POST(request)
    expect(response.status).toBe(200)
    const answered = await response.json()
    expect(check('/components/schemas/CheckedText', answered)).toBe('')
    expect(check('/components/schemas/TextToCheck', body)).toBe('')
    expect(answered.figures).toHaveLength(1)
  })
})

it('names every operation once, in a group that is described, and needs no key', () => {
  const all = Object.values(openapi.paths).flatMap((path) => Object.values(path)) as unknown as {
    operationId: string
    tags: string[]
    description: string
  }[] // as the document is made
  const names = all.map(({ operationId }) => operationId)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThan(18)
  const groups = openapi.tags.map(({ name }) => name)
  for (const { tags, description } of all) {
    expect(groups).toEqual(expect.arrayContaining(tags))
    expect(description).toMatch(/\.$/)
  }
  expect(openapi.security).toEqual([])
})
