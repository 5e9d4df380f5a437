import { describe, expect, it, vi } from 'vitest'
import { shareHttpClient } from './open-client'

const { ask } = shareHttpClient()

interface Value {
  period: string
  value: number | null
  made_of: { metric: string; depth: number }[]
}
interface Series {
  metric: string
  role: string
  values: Value[]
}
const seriesOf = (data: Record<string, unknown>) => data.series as Series[]

describe('a chart that is too long for one answer', () => {
  it.each(['segment-mix', 'segment-ebita', 'growth', 'expenses'])(
    'has the newest periods of %s, and no other',
    async (chart) => {
      const { data } = await ask('get_chart', { chart, picture: false })
      expect(data.left_out).toMatch(/^\d+ older values are left out, because .* too long/)
      const all = seriesOf(data).flatMap(({ values }) => values.map(({ period }) => period))
      const kept = [...new Set(all)].toSorted()
      expect(kept.at(-1)).toBe('FY2027-Q1')
      const newest = await ask('get_chart', { chart, picture: false, last: kept.length })
      const inRange = seriesOf(newest.data).flatMap(({ values }) => values.map((own) => own.period))
      expect([...new Set(inRange)].toSorted()).toEqual(kept)
      expect(all.length).toBe(inRange.length)
    },
  )

  it('has every segment’s share of a period, which add up', async () => {
    const { data } = await ask('get_chart', { chart: 'segment-mix', picture: false })
    const sums = new Map<string, number>()
    for (const { period, value } of seriesOf(data).flatMap(({ values }) => values))
      sums.set(period, (sums.get(period) ?? 0) + (value ?? 0))
    expect(sums.size).toBeGreaterThan(3)
    for (const sum of sums.values()) expect(sum).toBeCloseTo(100, 0)
  })

  it('gives each share its own amount, and the others’ where they do not stand beside it', async () => {
    const namesOf = async (metrics: string[]) => {
      const given = { metrics, transform: 'share', from: 'FY2027-Q1', to: 'FY2027-Q1' }
      const [cloud] = seriesOf((await ask('get_series', given)).data)
      return cloud?.values[0]?.made_of.map(({ metric }) => metric)
    }
    const others = ['alibaba-ecommerce', 'ai-labs-applications', 'all-others']
    expect(await namesOf(['cloud'])).toEqual(['cloud', ...others])
    expect(await namesOf(['cloud', 'all-others'])).toEqual(['cloud', ...others.slice(0, 2)])
    expect(await namesOf(['cloud', ...others])).toEqual(['cloud'])
  })
})

describe('what is left out', () => {
  it.each([
    [{ from: 'FY2020-Q1', to: 'FY2020-Q2' }, /^24 older and 27 newer values are left out\. Ask/],
    [{ from: 'FY2014-Q2' }, /^1 older value is left out\. Ask/],
    [{ to: 'FY2010' }, /^53 newer values are left out\. Ask/],
    [{ last: 3 }, /^50 older values are left out\. Ask/],
  ])('of the series %j is older or newer', async (range, words) => {
    const { data } = await ask('get_series', { metrics: ['cloud'], ...range })
    expect(data.left_out).toMatch(words)
  })

  it('of a chart is said to be older only where no range was asked for', async () => {
    const given = { chart: 'cloud', picture: false }
    expect((await ask('get_chart', given)).text).toContain('LEFT OUT: The newest periods are shown')
    const ranged = await ask('get_chart', { ...given, from: 'FY2020-Q1', to: 'FY2020-Q2' })
    expect(ranged.data.left_out).toBeNull()
    expect(ranged.text).not.toContain('LEFT OUT')
  })
})

describe('the plan', () => {
  it('has units, and what was only reported is provisional', async () => {
    const { data, text } = await ask('get_chart', { chart: 'capex-plan', picture: false })
    const { statements } = data.plan as { statements: Record<string, unknown>[] }
    expect(statements).toContainEqual(
      expect.objectContaining({
        text: 'about RMB 190 billion spent by 30 Jun 2026',
        amount: 190,
        standing: expect.stringMatching(/^PROVISIONAL, as reported by github\.com/),
      }),
    )
    expect(statements.map(({ text: words }) => words)).toContain(
      'RMB 380 billion may prove too low',
    )
    const own = statements.filter(({ quality }) => quality === 'primary')
    expect(own.map(({ date, standing }) => [date, standing])).toEqual([
      ['2025-11-25', 'as printed in the company’s own document'],
    ])
    expect(text).toMatch(/! PROVISIONAL: what was said of the plan on 24 Feb 2025, .*20 Aug 2026/)
    expect(text).toContain('about RMB 190 billion spent by 30 Jun 2026 · PROVISIONAL')
  })
})

describe('arguments', () => {
  it('are no lists of lists, and none is too deep to be refused', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    const { readArguments } = await import('#lib/mcp/arguments')
    const { faults } = readArguments({ metrics: JSON.parse(deep) }, { metrics: { schema: {} } }, [])
    expect(faults.map(({ parameter }) => parameter)).toEqual(['metrics'])
    const nested = await ask('get_series', { metrics: [['cloud']] })
    expect(nested.text).toMatch(/metrics is neither a text nor a number nor a list/)
    expect(logged).not.toHaveBeenCalled()
  })

  it('keep the start of a text to check, so that its offsets hold', async () => {
    const text = '\n\n  Cloud revenue rose 34% in the September quarter 2025.\n'
    const { data } = await ask('check_text', { text })
    const [figure] = data.figures as { line: number; start: number; end: number }[]
    expect(figure?.line).toBe(3)
    expect(text.slice(figure?.start, figure?.end)).toBe('34%')
  })

  it.each([
    [{ since: '2030-01-01' }, '2026-08-20'],
    [{ since: '2024-08-15', as_of: '2024-08-15' }, '2024-08-15'],
  ])('ask for no restatements after the day of the answer: %j', async (given, day) => {
    const { text, isError } = await ask('list_restatements', given)
    expect(isError).toBe(true)
    expect(text).toContain(`since: Nothing is known here of the time after ${day}.`)
    expect(text).toContain(`Allowed: a date before ${day}.`)
  })
})
