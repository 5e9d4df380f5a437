import { describe, expect, it, vi } from 'vitest'
import { CHARTS } from '#lib/charts/charts'
import { runTool } from '#lib/mcp/tools'
import { defineTool } from '#lib/mcp/tool'
import { METRICS } from '#lib/metrics/metrics'
import { z } from 'zod'
import { dataset } from '../../fixtures/frozen-data'
import { shareHttpClient, warningsOf, type Called } from './open-client'

const { client, ask } = shareHttpClient()

interface Value {
  value: number | null
  period: string
  document: string | null
  place: string
  vintage: string | null
  standing: string
  page: number | null
  depth?: number
  made_of: Value[]
}
const valuesOf = ({ data }: Called) =>
  (data.series as { values: Value[] }[]).flatMap(({ values }) => values)

describe('what must not be overlooked', () => {
  it('says a break, in the data at its place and first in the words', async () => {
    const answer = await ask('get_series', { metrics: ['cloud'], last: 4 })
    expect(answer.text).toMatch(
      /READ THIS FIRST\n! BREAK: Cloud Intelligence Group, at Jun Q 2026: what is counted changes\. Before: structure 2025 .*From here: structure 2026/,
    )
    expect(answer.text).toMatch(/--- BREAK at Jun Q 2026.*\nJun Q 2026 \(FY2027-Q1\): 48,437/)
    const newest = valuesOf(answer).at(-1)
    expect(newest).toMatchObject({ break: expect.stringContaining('Do not compare') })
  })

  it('says a break whose other side is not shown', async () => {
    const answer = await ask('get_series', { metrics: ['cloud'], last: 1 })
    expect(warningsOf(answer)).toMatch(
      /BREAK.*Before: another line, in periods that are not shown\. From here: structure 2026/,
    )
  })

  it('says what a number is made of, down to what was printed', async () => {
    const given = { metrics: ['aidc'], from: 'FY2026-Q4', to: 'FY2026-Q4', transform: 'yoy' }
    const answer = await ask('get_series', given)
    const made = valuesOf(answer)[0]?.made_of.map(({ period, depth }) => [period, depth])
    expect(made?.slice(0, 5)).toEqual([
      ['FY2026-Q4', 1],
      ['FY2026', 2],
      ['FY2026-Q1', 2],
      ['FY2026-Q2', 2],
      ['FY2026-Q3', 2],
    ])
    expect(answer.text).toMatch(/\n {4}of Mar Q 2026: .*\n {8}of FY2026: 144,170/)
  })

  it('says that a line ended, what continues it, and that nothing is zero', async () => {
    const answer = await ask('get_series', { metrics: 'aidc', last: 2 })
    expect(warningsOf(answer)).toContain('Missing is not zero')
    expect(warningsOf(answer)).toMatch(/ENDED: .*\(intl-ecommerce\).*never join/)
    expect(answer.text).toContain('Jun Q 2026 (FY2027-Q1): NO VALUE.')
    expect(valuesOf(answer).at(-1)).toMatchObject({
      value: null,
      shown: 'no value',
      document: null,
    })
  })

  it('says what is provisional, beside each number and in the warnings', async () => {
    const answer = await ask('get_series', { metrics: 'revenue', last: 1 })
    expect(warningsOf(answer)).toMatch(/PROVISIONAL: Revenue: Jun Q 2026/)
    expect(valuesOf(answer)[0]).toMatchObject({
      provisional: true,
      standing: expect.stringMatching(/PROVISIONAL, read in a copy/),
    })
  })

  it('says what a value was before it was restated, and where', async () => {
    const given = { metrics: ['cloud'], from: 'FY2024-Q1', to: 'FY2024-Q1' }
    const answer = await ask('get_series', given)
    expect(warningsOf(answer)).toMatch(/CHANGED.*Jun Q 2023 \(restated\)/)
    expect(valuesOf(answer)[0]).toMatchObject({
      changed: expect.stringMatching(/restated from 25,123 .*p\. 8, known from 2023-08-10/),
    })
  })

  it('says where a range has nothing', async () => {
    const answer = await ask('get_series', { metrics: ['cloud'], to: 'FY2010' })
    expect(warningsOf(answer)).toMatch(/Figures are known from .* to Jun Q 2026/)
  })
})

describe('as_of', () => {
  it('answers with what was known on that day, and says which day it stands for', async () => {
    const given = { metrics: ['cloud'], last: 1, as_of: '2025-12-31' }
    const answer = await ask('get_series', given)
    expect(answer.text).toContain('(2025-11-25, the newest by 2025-12-31)')
    expect(valuesOf(answer).map(({ period }) => period)).toEqual(['FY2026-Q2'])
  })

  it.each([
    ['find_metric', { query: 'cloud' }],
    ['get_series', { metrics: ['cloud'] }],
    ['get_chart', { chart: 'cloud', picture: false }],
    ['get_release', { release: 'FY2025-Q1' }],
    ['list_restatements', {}],
    ['check_text', { text: 'Cloud revenue rose 34%.' }],
    ['cite', { metric: 'cloud', period: 'FY2025-Q1' }],
  ])('is taken by %s, and refused outside the documents', async (name, given) => {
    const answer = await ask(name, { ...given, as_of: '2024-08-15' })
    expect(answer.data.as_of).toBe('2024-08-15')
    const late = await ask(name, { ...given, as_of: '2030-01-01' })
    expect(late).toMatchObject({ isError: true, data: {} })
    expect(late.text).toMatch(
      /^Not answered\.\nas_of: .*2026-08-20.* Allowed: one date from 2014-11-04 to 2026-08-20\./,
    )
  })

  it('hides a release that was not published yet', async () => {
    const { text, isError } = await ask('get_release', {
      release: 'FY2026-Q2',
      as_of: '2025-01-01',
    })
    expect(isError).toBe(true)
    expect(text).toMatch(
      /FY2026-Q2 was published on 2025-11-25, after 2024-11-15.*Allowed: .*FY2025-Q2/,
    )
  })
})

describe('bounds', () => {
  it('keeps the newest periods of a long answer, and says what is left out and how to ask', async () => {
    const metrics = ['cloud', 'cmr', 'aidc', 'revenue', 'capex', 'net-income']
    const answer = await ask('get_series', { metrics, transform: 'yoy', periods: 'max' })
    expect(JSON.stringify(answer.data).length).toBeLessThan(60_000)
    expect(answer.text.length).toBeLessThan(40_000)
    expect(answer.data.left_out).toMatch(/older values are left out.*too long.*fewer metrics/)
    expect(answer.text).toContain(`LEFT OUT: ${String(answer.data.left_out)}`)
    const newest = (answer.data.series as { values: Value[] }[]).map(({ values }) => values.at(-1))
    expect(new Set(newest.map((value) => value?.period))).toEqual(new Set(['FY2027-Q1']))
  })

  it('gives 12 periods where no range is asked for, and counts the rest', async () => {
    const answer = await ask('get_series', { metrics: ['cloud'] })
    expect(valuesOf(answer)).toHaveLength(12)
    expect(answer.data.left_out).toMatch(/^\d\d older values are left out\. Ask with last/)
  })

  it.each([
    ['find_metric', { query: 'e' }, 'metrics'],
    ['get_release', { release: 'FY2025-Q1' }, 'facts'],
    ['list_restatements', {}, 'restatements'],
    ['check_text', { text: 'Cloud revenue rose 34%. '.repeat(60) }, 'figures'],
  ])('%s goes on where it stopped', async (name, given, key) => {
    const first = await ask(name, given)
    const offset = /offset (\d+)/.exec(String(first.data.left_out))?.[1]
    const second = await ask(name, { ...given, offset })
    const entries = (answer: Called) => answer.data[key] as unknown[]
    expect(entries(first)).toHaveLength(Number(offset))
    expect(entries(second).length).toBeGreaterThan(0)
    expect(entries(second)).not.toEqual(entries(first))
    expect(first.text).toContain(`LEFT OUT: ${String(first.data.left_out)}`)
  })
})

describe('every number', () => {
  it.each(METRICS.map(({ id }) => id))('of %s has its document, day and standing', async (id) => {
    const answer = await ask('get_series', { metrics: [id], frequency: 'fiscal-year', last: 3 })
    if (answer.isError) return expect(answer.text).toContain('frequency')
    for (const value of valuesOf(answer)) {
      if (value.value === null) continue
      for (const number of [value, ...value.made_of]) {
        expect([id, number.period, number.document]).not.toContain(null)
        expect(number.vintage).toMatch(/^\d{4}-\d\d-\d\d$/)
        expect(number.standing).toMatch(/company’s own document/)
      }
    }
  })

  it.each(CHARTS.map(({ id }) => id))('of the chart %s too', async (id) => {
    const answer = await ask('get_chart', { chart: id, picture: false })
    const values = valuesOf(answer).filter(({ value }) => value !== null)
    expect(values.length).toBeGreaterThan(0)
    for (const { document, vintage } of values) expect([document, vintage]).not.toContain(null)
    expect(answer.content).toHaveLength(1)
    expect(answer.data.picture_left_out).toBe('It was not asked for.')
  })
})

describe('faults', () => {
  it.each([
    [
      'get_series',
      { metrics: ['clod'] },
      /metric: There is no metric "clod"\. The nearest is cloud\. Allowed: cloud\./,
    ],
    [
      'get_series',
      { metrics: ['cloud'], frequency: 'month' },
      /frequency cannot be "month"\. Allowed: quarter \| fiscal-year/,
    ],
    ['get_series', { metrics: ['cloud'], last: 99 }, /Allowed: a whole number from 1 to 60/],
    [
      'get_series',
      { metrics: ['cloud'], from: { year: 2025 } },
      /from is neither a text nor a number/,
    ],
    ['get_series', {}, /metrics: metrics is missing\./],
    ['get_series', { metrics: ['cloud'], __proto__x: 1 }, /"__proto__x" is not an argument here/],
    ['get_chart', { chart: 'growth', currency: 'USD' }, /"currency" is not a parameter here/],
    ['get_chart', { chart: 'pie' }, /There is no chart "pie".*Allowed: growth \| /],
    ['get_chart', { chart: 'cloud', theme: 'red' }, /Allowed: light \| dark/],
    ['get_release', { release: 'FY2026-Q9' }, /There is no release "FY2026-Q9"/],
    ['list_restatements', { since: 'spring' }, /since cannot be "spring"/],
    ['list_restatements', { metric: 'clod', offset: 'x' }, /The nearest is cloud/],
    ['check_text', { text: '   ' }, /text is missing/],
    ['check_text', { text: 'Cloud rose 3%.', date: '2025-02-30' }, /date cannot be "2025-02-30"/],
    ['cite', { metric: 'cloud', period: '2Q26' }, /two periods\. Allowed: FY2027-Q1 \| FY2026-Q2/],
    ['cite', { metric: 'cloud', period: 'FY2001' }, /Allowed: FY\d{4} to FY\d{4}/],
  ])('of %s %j name what is allowed', async (name, given, words) => {
    const { text, isError } = await ask(name, given)
    expect(isError).toBe(true)
    expect(text).toMatch(words)
  })

  it('are named all at once', async () => {
    const given = { metrics: ['cloud'], foo: 1, frequency: 'month', as_of: '2030-01-01' }
    const { text } = await ask('get_series', given)
    for (const parameter of ['foo', 'frequency', 'as_of']) expect(text).toContain(`${parameter}: `)
  })

  it('of an unknown tool name the tools', async () => {
    await expect(client().callTool({ name: 'get_price' })).rejects.toThrow(/Tools: find_metric/)
  })

  it('of the service itself say nothing of the inside', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const broken = defineTool({
      ...{ name: 'broken', title: '', description: '', args: {}, required: [] },
      answer: z.object({}),
      run: () => {
        throw new Error('a secret')
      },
    })
    const outcome = await runTool(broken, {}, { dataset, publicUrl: 'https://figures.example' })
    expect(outcome).toEqual({ problem: 'The service failed to answer.' })
    expect(logged).toHaveBeenCalledOnce()
  })

  it('are none of what models fill in: null, empty text, lists as text, numbers as text', async () => {
    const given = { metrics: 'cloud,cmr', 'as-of': null, from: '', last: '2' }
    expect(valuesOf(await ask('get_series', given))).toHaveLength(4)
  })
})

describe('single tools', () => {
  it('get_release says what each figure is and what became of it', async () => {
    const given = { release: 'FY2024-Q1', metrics: ['cloud'] }
    const answer = await ask('get_release', given)
    expect(answer.data.facts).toContainEqual(
      expect.objectContaining({
        period: 'FY2024-Q1',
        value: 25123,
        use: 'series',
        since: expect.stringContaining('RESTATED to 25,065 CNY million'),
      }),
    )
    expect(warningsOf(answer)).toContain('CHANGED')
    const then = await ask('get_release', { ...given, as_of: '2023-08-10' })
    expect(warningsOf(then)).not.toContain('CHANGED')
  })

  it('get_release says which figures stand in no series', async () => {
    const answer = await ask('get_release', {})
    expect(warningsOf(answer)).toContain('UNCONFIRMED')
    expect(answer.data.facts).toContainEqual(
      expect.objectContaining({
        use: 'unconfirmed',
        standing: expect.stringContaining('UNCONFIRMED'),
      }),
    )
  })

  it('list_restatements gives both prints with their pages', async () => {
    const { data } = await ask('list_restatements', { metric: 'cloud', since: '2021-11-18' })
    const changes = data.restatements as Record<string, unknown>[]
    expect(changes.map(({ period }) => period)).toEqual(['FY2023-Q1', 'FY2024-Q1'])
    expect(changes[1]).toMatchObject({
      before: { value: 25123, page: 8, vintage: '2023-08-10' },
      after: { value: 25065, vintage: '2023-11-16' },
      difference: -58,
    })
  })

  it('get_chart tells what the company said of its plan', async () => {
    const { data } = await ask('get_chart', { chart: 'capex-plan', picture: false })
    expect(data.plan).toMatchObject({ floor: 380, announced: '2025-02-24' })
  })

  it('find_metric finds by Chinese names, and something near for words that none has', async () => {
    const { data } = await ask('find_metric', { query: '云' })
    expect((data.metrics as { metric: string }[])[0]?.metric).toBe('cloud')
    const near = await ask('find_metric', { query: 'customer management revenue growth' })
    expect(near.data.exact).toBe(false)
    expect((near.data.metrics as { metric: string }[]).map(({ metric }) => metric)).toContain('cmr')
  })

  it('cite gives a missing value as missing', async () => {
    const { data, text } = await ask('cite', { metric: 'aidc', period: 'FY2027-Q1' })
    expect(data.citation).toContain('June quarter 2026: no figure.')
    expect(text).toMatch(/! MISSING: there is no value\. .* ends with Mar Q 2026/)
  })
})

describe('resources', () => {
  it('are the releases and the metrics, page by page', async () => {
    const uris: string[] = []
    let cursor: string | undefined
    do {
      const page = await client().listResources({ cursor })
      uris.push(...page.resources.map(({ uri }) => uri))
      cursor = page.nextCursor
    } while (cursor)
    expect(new Set(uris).size).toBe(dataset.releases.length + METRICS.length)
    expect(uris).toContain('quarterdeck://releases/FY2026-Q2')
    expect(uris).toContain('quarterdeck://metrics/cmr')
    const { resourceTemplates } = await client().listResourceTemplates()
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
      'quarterdeck://metrics/{metric}{?as_of}',
      'quarterdeck://releases/{release}{?as_of}',
    ])
    await expect(client().listResources({ cursor: 'x' })).rejects.toThrow(/cursor/)
  })

  it('say what tools say, as known on a day', async () => {
    const uri = 'quarterdeck://metrics/cmr?as_of=2025-11-25'
    const { contents } = await client().readResource({ uri })
    expect(contents[0]).toMatchObject({ uri, mimeType: 'text/plain' })
    expect(contents[0]).toHaveProperty('text', expect.stringContaining('78,927 CNY million'))
    const release = await client().readResource({ uri: 'quarterdeck://releases/FY2026-Q2' })
    expect(JSON.stringify(release.contents)).toContain('September quarter 2025 (FY2026-Q2)')
  })

  it.each([
    ['quarterdeck://metrics/clod', /The nearest is cloud/],
    ['quarterdeck://metrics/cmr?as_of=2030-01-01', /one date from/],
    ['file:///etc/passwd', /no such resource/],
  ])('refuse %s', async (uri, words) => {
    await expect(client().readResource({ uri })).rejects.toThrow(words)
  })
})

describe('prompts', () => {
  it('ask for a memo and for a check, with what was given', async () => {
    const { prompts } = await client().listPrompts()
    expect(prompts.map(({ name, title }) => [name, title])).toEqual([
      ['results_memo', 'Results memo'],
      ['check_my_memo', 'Check my memo'],
    ])
    const memo = await client().getPrompt({
      name: 'results_memo',
      arguments: { release: 'FY2026-Q2', as_of: '2025-11-25' },
    })
    const said = JSON.stringify(memo.messages)
    for (const word of ['release=FY2026-Q2', 'as_of=2025-11-25', 'check_text', 'cite'])
      expect(said).toContain(word)
    const check = await client().getPrompt({
      name: 'check_my_memo',
      arguments: { text: 'Cloud rose.' },
    })
    expect(JSON.stringify(check.messages)).toContain('Cloud rose.')
  })

  it('name only tools that exist', async () => {
    const { tools } = await client().listTools()
    const names = tools.map(({ name }) => name)
    const { messages } = await client().getPrompt({ name: 'results_memo', arguments: {} })
    const named = JSON.stringify(messages).match(/\b(?:get|list|find|check)_[a-z]+/g) ?? []
    expect(named.length).toBeGreaterThan(4)
    for (const name of named) expect(names).toContain(name)
  })

  it('refuse what they are not given', async () => {
    await expect(client().getPrompt({ name: 'check_my_memo' })).rejects.toThrow(/text is missing/)
    await expect(client().getPrompt({ name: 'sonnet' })).rejects.toThrow(/Prompts: results_memo/)
  })
})
