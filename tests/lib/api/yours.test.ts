import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { Chart } from '#lib/charts/chart'
import { tabulateYours } from '#lib/charts/yours-table'
import type { Fault } from '#lib/query/read-params'
import { NOTE_CAP, YOURS_CAPS } from '#lib/query/yours-names'
import { ask } from './ask'

const CLOUD = '/api/v1/charts/cloud@2026-08-20'

async function readChart(address: string): Promise<Chart> {
  const response = await ask(address)
  expect([address, response.status]).toEqual([address, 200])
  return (await response.json()) as Chart // our own API
}

async function listFaults(query: string, path = `${CLOUD}.json`): Promise<Fault[]> {
  const response = await ask(`${path}?${query}`)
  expect([query, response.status]).toEqual([query, 400])
  const { errors } = (await response.json()) as { errors: Fault[] } // RFC 9457, as everywhere
  return errors
}

const estimateOf = async (query: string, path = `${CLOUD}.json`) =>
  (await readChart(`${path}?${query}`)).yours?.estimates[0]

describe('an estimate', () => {
  it('is held against the filed value, in unit and percent', async () => {
    const { series } = await readChart(`${CLOUD}.json`)
    const filed = series[0]?.observations.find(({ period }) => period === 'FY2026-Q2')?.value ?? 0
    const own = await estimateOf(`estimate=cloud:FY2026-Q2:${filed - 200}`)
    expect(own).toMatchObject({ name: 'estimate (yours)', filed, difference: 200, why: null })
    expect(own?.percent).toBeCloseTo(20000 / (filed - 200), 1)
  })

  it('waits for a quarter that no release has reported', async () => {
    const own = await estimateOf('estimate=cloud:FY2027-Q2:52000')
    expect(own).toMatchObject({ awaited: true, filed: null, difference: null, drawn: 52000 })
  })

  it('is compared with what was filed on the vintage of a pin, and waits before it', async () => {
    const query = 'estimate=cloud:FY2026-Q2:39000'
    const before = await estimateOf(query, '/api/v1/charts/cloud@2025-08-29.json')
    const after = await estimateOf(query, '/api/v1/charts/cloud@2025-11-25.json')
    expect([before?.filed, before?.awaited]).toEqual([null, true])
    expect([after?.filed, after?.difference]).toEqual([39824, 824])
  })

  it('implies growth on the year before only on one structure', async () => {
    const path = '/api/v1/charts/cloud@2026-05-13.json'
    const { series } = await readChart(path)
    const before = series[0]?.observations.find(({ period }) => period === 'FY2026-Q1')?.value ?? 0
    const own = await estimateOf('transform=yoy&estimate=cloud:FY2027-Q1:45000', path)
    expect(own?.drawn).toBeCloseTo((45000 / before - 1) * 100, 1)
    // The structure of 2026 has no September quarter of 2025 yet.
    const broken = await estimateOf('transform=yoy&estimate=cloud:FY2027-Q2:52000')
    expect(broken).toMatchObject({ drawn: null, why: expect.stringContaining('same structure') })
    // It has the June quarter of 2025, which is not the value that levels show.
    const filed = await estimateOf('transform=yoy&estimate=cloud:FY2027-Q1:48437')
    const yoy = await readChart(`${CLOUD}.json?transform=yoy`)
    const rate = yoy.series[0]?.observations.find(({ period }) => period === 'FY2027-Q1')?.value
    expect(filed?.drawn).toBe(rate)
  })

  it.each(['innovation', 'cloud', 'free-cash-flow'])(
    'as high as the value filed implies the growth shown, or none: %s',
    async (metric) => {
      const path = `/api/v1/series/${metric}@2026-08-20.json`
      const [levels, growth] = await Promise.all([
        readChart(path),
        readChart(`${path}?transform=yoy`),
      ])
      const rates = new Map(growth.series[0]?.observations.map((own) => [own.period, own.value]))
      const filed = (levels.series[0]?.observations ?? []).filter(({ value }) => value !== null)
      const asked = filed.map(({ period, value }) => `estimate=${metric}:${period}:${value}`)
      const most = YOURS_CAPS.estimate
      const parts = Array.from({ length: Math.ceil(asked.length / most) }, (_, at) =>
        asked.slice(at * most, (at + 1) * most).join('&'),
      )
      const answers = await Promise.all(
        parts.map((part) => readChart(`${path}?transform=yoy&${part}`)),
      )
      const drawn = answers
        .flatMap(({ yours }) => yours?.estimates ?? [])
        .filter((estimate) => estimate.drawn !== null)
      expect(drawn.length).toBeGreaterThan(10)
      for (const estimate of drawn)
        expect([estimate.period, estimate.drawn]).toEqual([
          estimate.period,
          rates.get(estimate.period),
        ])
    },
  )

  it('has no growth where that of the period is of another print', async () => {
    // 2,288 on 1,207 in 2020; a year later the quarter was restated as 1,034, with no year-ago.
    const path = '/api/v1/series/innovation@2026-08-20.json'
    const own = await estimateOf('transform=yoy&estimate=innovation:FY2020-Q4:1034', path)
    expect(own).toMatchObject({ filed: 1034, difference: 0, drawn: null })
    expect(own?.why).toContain('another print')
  })

  it.each([
    ['currency=USD&estimate=cloud:FY2027-Q2:52000', 'CNY million'],
    ['frequency=ttm&estimate=cloud:FY2027-Q2:52000', 'four quarters'],
    ['frequency=fiscal-year&estimate=cloud:FY2027-Q2:52000', 'fiscal years'],
    ['transform=qoq&estimate=cloud:FY2027-Q2:52000', 'growth on the year before'],
    ['last=2&estimate=cloud:FY2024-Q2:27000', 'outside'],
    ['axis=log&estimate=cloud:FY2026-Q2:-500&last=8', 'logarithmic axis has no place'],
    ['axis=log&estimate=cloud:FY2026-Q2:0&last=8', 'logarithmic axis has no place'],
    ['to=FY2026-Q2&estimate=cloud:FY2027-Q2:52000', 'outside'],
  ])('is left out of the drawing, with the reason: %s', async (query, why) => {
    const own = await estimateOf(query)
    expect(own).toMatchObject({ drawn: null, why: expect.stringContaining(why) })
  })

  it('changes nothing of what the company said', async () => {
    const query = 'estimate=cloud:FY2026-Q2:1&note=FY2026-Q2:x'
    const { yours, notes, alt, subtitle, ...rest } = await readChart(`${CLOUD}.json?${query}`)
    const {
      notes: plainNotes,
      alt: plainAlt,
      subtitle: plainSubtitle,
      ...plain
    } = await readChart(`${CLOUD}.json`)
    expect(yours?.notes).toHaveLength(1)
    expect(rest).toEqual(plain)
    expect(notes.slice(0, plainNotes.length)).toEqual(plainNotes)
    expect(alt.startsWith(plainAlt)).toBe(true)
    expect(subtitle).toBe(
      `${plainSubtitle}; gray diamonds: estimate (yours); boxed numbers: note (yours)`,
    )
  })

  it('stands in the words under the drawing, named as the reader’s', async () => {
    const query = 'estimate=cloud:FY2026-Q2:39000&estimate=cloud:FY2027-Q2:52000&note=FY2026-Q2:a:b'
    const { notes } = await readChart(`${CLOUD}.json?${query}`)
    expect(notes.slice(-2)).toEqual([
      'Estimate (yours), Cloud, CNY million: 39,000 for Sep Q 2025, filed 39,824: +824, +2.1%; 52,000 for Sep Q 2026, not filed yet.',
      'Note (yours) 1, Sep Q 2025: “a:b”.',
    ])
  })
})

describe('a value that no document states', () => {
  const query = 'estimate=cloud:FY2026-Q4:41000'

  it('is said to be computed, in words and in the table', async () => {
    const { yours, notes } = await readChart(`${CLOUD}.json?${query}`)
    expect(yours?.estimates[0]).toMatchObject({ filed: 41626, computed: true })
    expect(notes.at(-1)).toContain(
      '41,000 for Mar Q 2026, computed from filed values as 41,626: +626, +1.5%',
    )
    const { rows } = tabulateYours([{ yours }]) ?? {}
    expect(rows?.[0]?.cells.filed).toMatchObject({ text: '41,626 (computed)', exact: 41626 })
  })

  it('unlike one that a release has', async () => {
    const { yours, notes } = await readChart(`${CLOUD}.json?estimate=cloud:FY2026-Q3:41000`)
    expect(yours?.estimates[0]).not.toHaveProperty('computed')
    expect(notes.at(-1)).toContain('filed 43,284')
  })
})

describe('a fault names what is allowed', () => {
  it.each([
    ['estimate=5', 'estimate', 'cloud:FY2027-Q2:52000'],
    ['estimate=cloud:FY2027-Q2:52,000', 'estimate', 'without separators'],
    ['estimate=cloud:FY2027-H1:5', 'estimate', 'metric:period:value'],
    ['estimate=cmr:FY2027-Q2:5', 'estimate', 'cloud:period:value'],
    ['estimate=cloud:FY2027-Q2:5&estimate=cloud:FY2027-Q2:6', 'estimate', 'one for each'],
    ['estimate=cloud:FY2031-Q2:5', 'estimate', 'a period up to FY2030-Q1'],
    ['note=FY2031-Q2:x', 'note', 'a period up to FY2030-Q1'],
    ['note=hello', 'note', 'period:text'],
    ['note=FY2026-Q2:', 'note', 'period:text'],
    ['note=FY2026-Q2:%20', 'note', 'period:text'],
    ['note=FY2026-Q2:a%0Ab', 'note', 'one line'],
    ['note=FY2026-Q2:a%E2%80%AEb', 'note', 'one line'],
    [`note=FY2026-Q2:${'x'.repeat(NOTE_CAP + 1)}`, 'note', `${NOTE_CAP} characters`],
    [Array.from({ length: YOURS_CAPS.note + 1 }, () => 'note=FY2026:x').join('&'), 'note', '12'],
  ])('%s', async (query, parameter, allowed) => {
    const faults = await listFaults(query)
    expect(faults.map((fault) => fault.parameter)).toEqual([parameter])
    expect(faults[0]?.allowed.join('; ')).toContain(allowed)
  })

  it.each([
    ['estimate=cloud:Sep 2026:52,000', 'Write estimate=cloud:FY2027-Q2:52000.'],
    ['estimate=cloud:Q3 2026:52000', 'Write estimate=cloud:FY2027-Q2:52000.'],
    ['estimate=cloud:FY2027-Q2:52,000', 'Write estimate=cloud:FY2027-Q2:52000.'],
    ['estimate=cloud:2Q26:5', 'Write estimate=cloud:FY2027-Q1:5 or estimate=cloud:FY2026-Q2:5.'],
    ['note=Sep 2025:Price cut: July', 'Write note=FY2026-Q2:Price cut: July.'],
  ])('%s, as people write it, and how addresses do', async (query, hint) => {
    const [fault] = await listFaults(query)
    expect(fault?.detail).toContain(hint)
  })

  it('of a chart of parts, in which an estimate has no place', async () => {
    const path = '/api/v1/charts/segment-mix.json'
    const [fault] = await listFaults('estimate=cloud:FY2027-Q2:5', path)
    expect(fault).toMatchObject({ parameter: 'estimate', allowed: [] })
  })

  it('of a drawing of the first style, which stays as it is', async () => {
    const path = `${CLOUD}.svg`
    const [fault] = await listFaults('style=1&note=FY2026-Q2:x', path)
    expect(fault).toMatchObject({ parameter: 'note', allowed: ['style=2'] })
  })

  it('but as many as are allowed fit into one address', async () => {
    const estimates = Array.from(
      { length: YOURS_CAPS.estimate },
      (_, at) => `estimate=cloud:FY${2020 + Math.floor(at / 4)}-Q${(at % 4) + 1}:123456.25`,
    )
    const long = encodeURIComponent('A note, as long as one may be'.repeat(8).slice(0, NOTE_CAP))
    const notes = Array.from({ length: YOURS_CAPS.note }, () => `note=FY2026-Q2:${long}`)
    const { yours } = await readChart(`${CLOUD}.json?${[...estimates, ...notes].join('&')}`)
    expect([yours?.estimates.length, yours?.notes.length]).toEqual([24, 12])
    expect(yours?.notes[11]?.text).toHaveLength(NOTE_CAP)
  })
})

describe('in files', () => {
  const query = 'last=2&estimate=cloud:FY2027-Q1:48000&note=FY2027-Q1:%3D1%2B1'

  it.each(['long', 'wide'])('no column of CSV, %s, has values of both', async (layout) => {
    const path = '/api/v1/series/cloud@2026-08-20.csv'
    const [own, plain] = await Promise.all(
      [`${query}&`, 'last=2&'].map(async (asked) =>
        (await (await ask(`${path}?${asked}layout=${layout}`)).text()).trimEnd().split('\r\n'),
      ),
    )
    const width = plain?.[0]?.split(',').length ?? 0
    const heads = own?.[0]?.split(',') ?? []
    expect(heads.slice(width).every((name) => name.startsWith('yours_'))).toBe(true)
    const added = own?.slice(plain?.length) ?? []
    expect(added).toHaveLength(2)
    for (const line of added)
      expect(line).toMatch(new RegExp(`^,{${width}}(estimate|note) \\(yours\\)`))
    expect(added[1]).toContain(",'=1+1")
  })

  it.each([
    ['cloud-margin', 'estimate=cloud-margin:FY2026-Q2:8', 'percent', 'percentage points'],
    ['cloud', 'estimate=cloud:FY2026-Q2:39000', 'CNY million', 'CNY million'],
  ])('the difference is in a unit of its own: %s', async (metric, estimate, unit, differs) => {
    const csv = await (await ask(`/api/v1/series/${metric}.csv?${estimate}`)).text()
    const lines = csv.trimEnd().split('\r\n')
    const heads = lines[0]?.split(',') ?? []
    const cells = lines.at(-1)?.split(',') ?? []
    const read = (name: string) => cells[heads.indexOf(name)]
    expect([read('yours_unit'), read('yours_difference_unit')]).toEqual([unit, differs])
    expect(Number(read('yours_difference'))).toBeCloseTo(
      Number(read('yours_filed')) - Number(read('yours_estimate')),
      6,
    )
    const book = await ask(`/api/v1/series/${metric}.xlsx?${estimate}`)
    const sheets = await readExcelFile(Buffer.from(await book.arrayBuffer()))
    const yours = sheets.find(({ sheet }) => sheet === 'Yours')?.data ?? []
    expect(yours.flat()).toContain(differs)
  })

  it('Excel has them on a sheet of their own, and JSON of series in a key of their own', async () => {
    const book = await ask(`/api/v1/series/cloud@2026-08-20.xlsx?${query}`)
    const sheets = await readExcelFile(Buffer.from(await book.arrayBuffer()))
    const holds = sheets.map(({ sheet, data }) => [sheet, data.flat().includes(48000)])
    expect(Object.fromEntries(holds)).toMatchObject({
      ...{ Data: false, Wide: false, Sources: false },
      Yours: true,
    })
    const series = await ask(`/api/v1/series/cloud@2026-08-20.json?${query}`)
    expect(Object.keys((await series.json()) as object)).toEqual([
      'query',
      'asOf',
      'series',
      'yours',
    ])
  })
})

it('is left out of what changed since a pin', async () => {
  const own = encodeURIComponent('/charts/cloud?as-of=2023-08-10&estimate=cloud:FY2024-Q1:1')
  const [asked, plain] = await Promise.all(
    [own, encodeURIComponent('/charts/cloud?as-of=2023-08-10')].map(async (address) => {
      const response = await ask(`/api/v1/freshness.json?address=${address}`)
      return (await response.json()) as { status: string; values: unknown }
    }),
  )
  expect(asked?.values).toEqual(plain?.values)
})
