import type { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, openHttpClient, type Called } from './open-client'

let client: Client
beforeAll(async () => {
  client = await openHttpClient()
  await client.listTools() // from here on the client holds every answer to its tool's schema
})
afterAll(() => client.close())

const ask = (name: string, given: Record<string, unknown>) => call(client, name, given)
const warningsOf = ({ data }: Called) => (data.warnings as string[]).join('\n')

interface Value {
  value: number | null
  period: string
  status: string
  unit: string
  standing: string
  computed: string | null
  changed: string | null
  note: string | null
  made_of: { value: number | null; metric: string | null; page: number | null }[]
}
const valuesOf = ({ data }: Called) =>
  (data.series as { role: string; values: Value[] }[]).flatMap(({ values }) => values)

describe('an amount in dollars', () => {
  it('is computed from the yuan that the page prints and from the rate', async () => {
    const given = { metric: 'cloud', period: 'FY2026-Q2', currency: 'USD' }
    const answer = await ask('cite', given)
    const value = answer.data.value as Value
    expect(value).toMatchObject({
      standing: 'computed, rests on the company’s own document',
      computed: '39,824 CNY million / 7.1190 CNY per USD',
    })
    expect(value.made_of).toMatchObject([
      { metric: 'cloud', value: 39824, page: 6 },
      { metric: 'usd-rate', value: 7.119, page: 26 },
    ])
    expect(39824 / 7.119).toBeCloseTo(value.value ?? 0, 2)
    expect(answer.data.citation).toMatch(/Source: .*, p\. 6, .*; .*, p\. 26, /)
    expect(warningsOf(answer)).toMatch(/COMPUTED: the documents give yuan.*39,824 CNY million \//)
  })

  it('still says that it was restated', async () => {
    const range = { from: 'FY2024-Q1', to: 'FY2024-Q1' }
    const answer = await ask('get_series', { metrics: ['cloud'], currency: 'USD', ...range })
    expect(valuesOf(answer)[0]).toMatchObject({
      status: 'restated',
      standing: expect.stringMatching(/^computed/),
      changed: expect.stringMatching(/^restated from CNY 25,123 million/),
    })
    expect(warningsOf(answer)).toMatch(/COMPUTED: Cloud Intelligence Group: .*yuan/)
  })

  it('rests, where it is a sum, on what was added up', async () => {
    const given = { metric: 'cloud', period: 'CY2025', currency: 'USD' }
    const { made_of } = (await ask('cite', given)).data.value as Value
    expect(made_of.map(({ metric }) => metric)).toEqual([...Array(5).fill('cloud'), 'usd-rate'])
  })

  it('is computed in a chart too', async () => {
    const answer = await ask('get_chart', { chart: 'cloud', currency: 'USD', picture: false })
    const dollars = valuesOf(answer).filter(
      ({ unit, value }) => unit.startsWith('USD') && value !== null,
    )
    expect(dollars.length).toBeGreaterThan(0)
    for (const { computed } of dollars) expect(computed).toMatch(/ \/ \d\.\d{4} CNY per USD$/)
  })
})
