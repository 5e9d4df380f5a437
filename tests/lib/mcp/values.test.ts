import { describe, expect, it } from 'vitest'
import { shareHttpClient, warningsOf, type Called } from './open-client'

const { client, ask } = shareHttpClient()

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

describe('a series without a value', () => {
  it('says that it is known by fiscal year only, beside one that is known by quarter', async () => {
    const answer = await ask('get_series', { metrics: ['dividends', 'cloud'] })
    expect(warningsOf(answer)).toMatch(
      /EMPTY: Dividends .*frequency quarter.*by fiscal year only: ask with frequency=fiscal-year\./,
    )
    expect(answer.text).not.toContain('No figure was known')
    const years = await ask('get_series', { metrics: ['dividends'], frequency: 'fiscal-year' })
    expect(valuesOf(years).length).toBeGreaterThan(0)
  })

  it('says which choices leave nothing of a metric that has figures', async () => {
    const answer = await ask('get_series', { metrics: ['quick-commerce'], structure: '2014' })
    expect(warningsOf(answer)).toMatch(
      /EMPTY: Quick commerce .*, structure 2014: Nothing is known so\. The newest .* is for \S+ Q 20/,
    )
  })

  it('says the range of its own figures beside a series that has some', async () => {
    const range = { from: 'FY2026-Q1', to: 'FY2026-Q2' }
    const answer = await ask('get_series', { metrics: ['cloud-customers', 'cloud'], ...range })
    expect(warningsOf(answer)).toMatch(
      /EMPTY: Paying .*, frequency quarter.*: Figures are known from .* to Jun Q 2017/,
    )
  })

  it('gives years as a resource', async () => {
    const { contents } = await client().readResource({ uri: 'quarterdeck://metrics/dividends' })
    expect(contents[0]).toHaveProperty('text', expect.stringMatching(/\nFY2025: 4,600 USD million/))
  })
})

describe('growth between two amounts below zero', () => {
  const growth = { transform: 'yoy', as_of: '2026-08-20' }
  const words = /outflow larger by RMB 25\.9 bn\. The company counts growth over the earlier/

  it('says what it means, with the number and among the warnings of a citation', async () => {
    const given = { metric: 'free-cash-flow', period: 'FY2027-Q1', ...growth }
    const answer = await ask('cite', given)
    expect(answer.data.value).toMatchObject({ value: -137.42, note: expect.stringMatching(words) })
    expect(warningsOf(answer)).toMatch(words)
  })

  it('says it in a series, and of no growth between amounts above zero', async () => {
    const metrics = ['free-cash-flow', 'revenue']
    const answer = await ask('get_series', { metrics, last: 1, ...growth })
    expect(valuesOf(answer).map(({ note }) => words.test(note ?? ''))).toEqual([true, false])
  })
})

describe('a citation', () => {
  it('has no index, whose value depends on a range', async () => {
    const given = { metric: 'cloud', period: 'FY2026-Q2', transform: 'index' }
    const { text, isError } = await ask('cite', given)
    expect(isError).toBe(true)
    expect(text).toMatch(/transform cannot be "index" here.*Allowed: level \|/)
    expect(text).not.toMatch(/Allowed:.*index/)
  })

  it.each([
    ['cloud-margin', 'yoy', /: [+−]\d[\d.]* percentage points\./],
    ['cloud', 'yoy', /: \+\d[\d.]* percent\./],
    ['cloud-margin', 'level', /: \d[\d.]* percent\./],
  ])('of %s with transform %s has its unit once', async (metric, transform, words) => {
    const { data } = await ask('cite', { metric, transform, period: 'FY2026-Q2' })
    expect(data.citation).toMatch(words)
  })

  it('calls nothing a group total only since it has no structure', async () => {
    const { text } = await ask('cite', { metric: 'usd-rate', period: 'FY2026-Q2' })
    expect(text).toContain('no segment structure')
    expect(text).not.toContain('group total')
  })
})
