import type { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../api/ask'
import { call, openHttpClient, openStdioClient } from './open-client'

const AS_OF = '2025-11-25'

/** Milliseconds that a process may take to start on a busy machine. */
const STARTING = 60_000

/** Three sentences of a draft: one right, one with a growth of another line, one a factor of ten off. */
const DRAFT = `Customer management revenue rose 10% in the September quarter of 2025.
Cloud revenue rose 34% to RMB 39.8 billion in the September quarter of 2025.
Cloud revenue was RMB 3.98 billion in the September quarter of 2025.`

/** The width and the height of a PNG, from its head. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

describe.each([
  ['streamable HTTP', openHttpClient],
  ['stdio', openStdioClient],
])('an assistant’s dialogue over %s', (_, open) => {
  let client: Client
  beforeAll(async () => {
    client = await open()
    await client.listTools() // from here on the client holds every answer to its tool's schema
  }, STARTING)
  afterAll(() => client.close())

  it('tells MCP clients who answers, and by what rules', async () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'quarterdeck' })
    expect(client.getInstructions()).toContain('BREAK')
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      'find_metric',
      'get_series',
      'get_chart',
      'get_release',
      'list_restatements',
      'check_text',
      'cite',
    ])
    for (const { inputSchema, annotations } of tools) {
      expect(Object.keys(inputSchema.properties ?? {})).toContain('as_of')
      expect(annotations?.readOnlyHint).toBe(true)
    }
  })

  it('finds CMR', async () => {
    const { data, text } = await call(client, 'find_metric', { query: 'CMR', as_of: AS_OF })
    expect(data).toMatchObject({ as_of: AS_OF, exact: true })
    const [found] = data.metrics as Record<string, unknown>[]
    expect(found).toMatchObject({ metric: 'cmr', unit: 'CNY million' })
    expect(found?.newest).toMatchObject({ period: 'FY2026-Q2', vintage: AS_OF, page: 6 })
    expect(text).toContain('cmr: Customer management revenue')
  })

  it('gets its growth as known on 2025-11-25, with the page, as the API has it', async () => {
    const { data, text } = await call(client, 'get_series', {
      metrics: ['cmr'],
      transform: 'yoy',
      as_of: AS_OF,
      last: 4,
    })
    const [series] = data.series as { values: Record<string, unknown>[] }[]
    const newest = series?.values.at(-1)
    const answer = await ask(`/api/v1/series/cmr@${AS_OF}.json?transform=yoy&last=4`)
    const body = await answer.json()
    const observations = body.series[0].observations
    expect(series?.values.map(({ value }) => value)).toEqual(
      observations.map(({ value }: { value: number }) => value),
    )
    const { url, page, document } = observations.at(-1).inputs[0]
    expect(newest).toMatchObject({
      period: 'FY2026-Q2',
      unit: 'percent',
      structure: '2025',
      vintage: AS_OF,
      provisional: false,
      printed_rate: 10,
      ...{ url, page, document },
    })
    expect(page).toBe(6)
    expect(newest?.standing).toContain('the company’s own document')
    expect(newest?.made_of).toHaveLength(2)
    expect(text).toMatch(/Sep Q 2025 \(FY2026-Q2\): \+10\.13%.*document \[\d\], page 6/)
    expect(text).toContain(url.replace(/#.*/, ''))
  })

  it('gets the picture with the numbers', async () => {
    const { content, data, text } = await call(client, 'get_chart', { chart: 'cmr', as_of: AS_OF })
    expect(data).toMatchObject({ chart: 'cmr', as_of: AS_OF, picture_left_out: null })
    expect(text).toContain('78,927 CNY million')
    const picture = content[1]
    if (picture?.type !== 'image') throw new Error('there is no picture')
    expect(picture.mimeType).toBe('image/png')
    const bytes = Buffer.from(picture.data, 'base64')
    expect(sizeOf(bytes)).toEqual([1200, 630])
    const drawn = await ask(`/api/v1/charts/cmr@${AS_OF}.png?scale=1`)
    expect(bytes.equals(Buffer.from(await drawn.arrayBuffer()))).toBe(true)
  })

  it('has three sentences checked', async () => {
    const { data, text } = await call(client, 'check_text', { text: DRAFT, as_of: AS_OF })
    const figures = data.figures as { written: string; verdict: string; evidence: unknown[] }[]
    expect(figures.map(({ written, verdict }) => [written, verdict])).toEqual([
      ['10%', 'confirmed'],
      ['34%', 'confirmed'],
      ['RMB 39.8 billion', 'confirmed'],
      ['RMB 3.98 billion', 'unit-slip'],
    ])
    expect(figures[0]?.evidence[0]).toMatchObject({ page: 6, vintage: AS_OF, structure: '2025' })
    expect(text).toMatch(/READ THIS FIRST\n! WRONG: “RMB 3\.98 billion”/)
  })

  it('cites the number', async () => {
    const given = { metric: 'cmr', period: 'FY2026-Q2', transform: 'yoy', as_of: AS_OF }
    const { data } = await call(client, 'cite', given)
    expect(data.citation).toMatch(
      /^Alibaba Group, Customer management revenue, growth on the year before, September quarter 2025: \+10\.13 percent\. Source: Sep Q 2025 release, p\. 6, https:.*As known on 25 Nov 2025\. Quarterdeck, http:\/\/localhost:3000\/.*as-of=2025-11-25$/,
    )
  })
})
