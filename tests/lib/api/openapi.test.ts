import { describe, expect, it } from 'vitest'
import { ANSWER_SCHEMAS, type AnswerName } from '#lib/api/answer-schemas'
import { CHARTS } from '#lib/charts/charts'
import { once } from '#lib/memo/once'
import { METRICS } from '#lib/metrics/metrics'
import { PARAMS } from '#lib/query/params'
import { TRANSFORMS } from '#lib/series/transforms'
import { ask, findRoute } from './ask'

interface Described {
  parameters: { name: string; in: string; schema: Record<string, unknown>; description: string }[]
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>
}

const openapi = await (await ask('/api/v1/openapi.json')).json()
const paths: [string, Described][] = Object.entries<{ get?: Described }>(openapi.paths).flatMap(
  ([path, { get }]): [string, Described][] => (get ? [[path, get]] : []),
)
/** The path that takes a body, which tests/lib/claims/check-api.test.ts asks. */
const CHECK = '/api/v1/claims/check'

/** Every `$ref` in a document. */
function listRefs(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === '$ref' ? [String(value)] : listRefs(value),
  )
}

/** A real address of each path. */
const EXAMPLES: Record<string, string> = {
  '/api/v1/series/{file}': '/api/v1/series/cloud.json',
  '/api/v1/charts/{file}': '/api/v1/charts/growth.json',
  '/api/v1/releases/{file}': '/api/v1/releases/FY2026-Q2.json',
  '/api/v1/changes.json': '/api/v1/changes.json?chart=cloud&since=2023-08-10',
  '/api/v1/changes.csv': '/api/v1/changes.csv?chart=cloud&since=2023-08-10',
  '/api/v1/freshness.json': '/api/v1/freshness.json?address=%2Fcharts%2Fcloud%3Fas-of%3D2023-08-10',
  '/api/v1/memo.docx': '/api/v1/memo.docx?charts=cloud',
  '/api/v1/memo.pptx': '/api/v1/memo.pptx?charts=growth,cloud&last=4',
  '/api/oembed': '/api/oembed?url=http%3A%2F%2Flocalhost%3A3000%2Fcharts%2Fcloud',
}

/** Its parameters are its standard's, and consumers may send others. */
const OEMBED = '/api/oembed'
/** Paths with parameters of their own. */
const OWN = [OEMBED, '/api/v1/freshness.json']

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.1 with every reference in itself', () => {
    expect(openapi.openapi).toBe('3.1.0')
    expect(openapi.info).toMatchObject({ title: expect.any(String), version: expect.any(String) })
    const refs = listRefs(openapi)
    expect(refs.length).toBeGreaterThan(20)
    for (const ref of refs) {
      const name = ref.replace('#/components/schemas/', '')
      expect(Object.keys(openapi.components.schemas)).toContain(name)
    }
  })

  it('forbids no key in an answer, since keys are added', () => {
    const schemas = JSON.stringify(openapi.components.schemas)
    expect(schemas).not.toContain('"additionalProperties":false')
  })

  it('has every path of the catalogue', async () => {
    const catalogue = await (await ask('/api/v1')).json()
    const starts = Object.values<string>(catalogue.paths).map((path) => path.replace(/[{.[].*/, ''))
    for (const start of starts)
      expect(
        Object.keys(openapi.paths).some((path) => path.startsWith(start)),
        start,
      ).toBe(true)
  })
})

describe(CHECK, () => {
  it('is a route that takes a text and says what it answers and refuses', () => {
    expect(findRoute(CHECK)).toBe(CHECK)
    const { post } = openapi.paths[CHECK]
    const schemaOf = (one: Described['responses'][string]) =>
      Object.values(one.content ?? {})[0]?.schema.$ref
    expect(schemaOf(post.requestBody)).toBe('#/components/schemas/TextToCheck')
    expect(schemaOf(post.responses['200'])).toBe('#/components/schemas/CheckedText')
    for (const status of ['400', '405', '413', '500'])
      expect(schemaOf(post.responses[status])).toBe('#/components/schemas/Problem')
  })
})

describe.each(paths)('%s', (path, { parameters, responses }) => {
  const example = EXAMPLES[path] ?? path
  const [pathname = ''] = example.split('?')
  const answered = once(() => ask(example))

  it('is a route, and answers 200 in a type it names', async () => {
    expect(findRoute(pathname)).toBeDefined()
    expect(findRoute(pathname)).not.toContain('[[...')
    const response = await answered()
    expect(response.status).toBe(200)
    const types = Object.keys(responses['200']?.content ?? {})
    const sent = response.headers.get('content-type') ?? ''
    expect(types.some((type) => sent.startsWith(type))).toBe(true)
  })

  it('has parameters of the one table, or the file in its path', () => {
    for (const { name, in: place, schema, description } of parameters) {
      expect(schema).toHaveProperty('type')
      expect(description).toBeTruthy()
      if (place === 'path') expect(path).toContain(`{${name}}`)
      else if (!OWN.includes(path)) expect(Object.keys(PARAMS)).toContain(name)
    }
    const open = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
    const declared = parameters.filter((one) => one.in === 'path').map((one) => one.name)
    expect(declared).toEqual(open)
  })

  it('takes every parameter it names and no other', async () => {
    const join = example.includes('?') ? '&' : '?'
    const response = await ask(`${example}${join}not-a-parameter=1`)
    if (path === OEMBED) return expect(response.status).toBe(200)
    expect(response.status).toBe(400)
    const { errors } = await response.json()
    const named = parameters.filter((one) => one.in === 'query').map((one) => one.name)
    for (const name of errors[0].allowed) expect(named).toContain(name)
  })

  it('says which problems it has', () => {
    for (const status of ['400', '405', '500']) {
      const schema = responses[status]?.content?.['application/problem+json']?.schema
      expect(schema).toEqual({ $ref: '#/components/schemas/Problem' })
    }
  })

  it('sends JSON that its schema describes, to the last key', async () => {
    const ref = responses['200']?.content?.['application/json']?.schema.$ref
    if (!ref) return
    const name = ref.replace('#/components/schemas/', '') as AnswerName // one of the document's own
    const body = await (await answered()).clone().json()
    const result = ANSWER_SCHEMAS[name].safeParse(body)
    expect(result.error?.issues.slice(0, 3)).toBeUndefined()
  })
})

describe('every metric, chart and release', () => {
  it('answers what the schema describes', async () => {
    const transforms = Object.keys(TRANSFORMS)
    let answered = 0
    for (const { id } of METRICS) {
      for (const transform of transforms) {
        const response = await ask(`/api/v1/series/${id}.json?transform=${transform}`)
        if (response.status === 400) continue
        expect(response.status).toBe(200)
        const result = ANSWER_SCHEMAS.SeriesAnswer.safeParse(await response.json())
        expect([id, transform, result.error?.issues[0]]).toEqual([id, transform, undefined])
        answered += 1
      }
    }
    expect(answered).toBeGreaterThan(METRICS.length * 2)
  })

  it('answers charts that the schema describes', async () => {
    for (const { id } of CHARTS) {
      const result = ANSWER_SCHEMAS.Chart.safeParse(
        await (await ask(`/api/v1/charts/${id}.json`)).json(),
      )
      expect([id, result.error?.issues[0]]).toEqual([id, undefined])
    }
  })

  it('lists every fact of every release', async () => {
    const { releases } = await (await ask('/api/v1/releases.json')).json()
    let facts = 0
    for (const { id } of releases) {
      const body = await (await ask(`/api/v1/releases/${id}.json`)).json()
      const result = ANSWER_SCHEMAS.ReleaseFacts.safeParse(body)
      expect([id, result.error?.issues[0]]).toEqual([id, undefined])
      facts += body.facts.length
    }
    expect(releases).toHaveLength(48)
    expect(facts).toBeGreaterThan(5500)
  })
})
