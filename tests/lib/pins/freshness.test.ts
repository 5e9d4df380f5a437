import { describe, expect, it } from 'vitest'
import { PARAM_EXAMPLES } from '#lib/api/openapi-examples'
import { buildSeriesChart } from '#lib/charts/build-chart'
import type { Correction } from '#lib/data/data-files'
import type { Dataset } from '#lib/data/dataset'
import { EXPORT_FORMATS } from '#lib/exports/index'
import { describeFreshness } from '#lib/pins/describe-freshness'
import { judgeFigure } from '#lib/pins/freshness'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { buildDataset, fact, release } from '../../fictional/build-dataset'
import { dataset } from '../../fixtures/frozen-data'

const HOME = 'https://deck.example'
const judge = (address: string) => describeFreshness(dataset, HOME, address)

it.each(EXPORT_FORMATS)(
  'an address of a $extension may have all that its format takes',
  (format) => {
    const params = format.params.map((name) => `${name}=${PARAM_EXAMPLES[name]}`).join('&')
    const address = `/api/v1/charts/cloud@2023-08-10.${format.extension}?${params}`
    expect(judge(address).freshness, address).toBe('restated')
  },
)

describe('a pinned address of real figures', () => {
  it.each([
    ['/charts/cloud?as-of=2023-08-10', 'restated'],
    [`${HOME}/charts/cloud?as-of=2023-08-10`, 'restated'],
    ['/embed/cloud@2023-08-10?theme=auto&style=1', 'restated'],
    ['/api/v1/charts/cloud@2023-08-10.png?width=600&height=400&style=1', 'restated'],
    ['/api/v1/series/cloud@2023-08-10.csv', 'restated'],
    ['/explore?metrics=cloud,cmr&as-of=2023-08-10', 'restated'],
    ['/charts/cloud?as-of=2025-11-25', 'moved'],
    ['/embed/aidc@2024-11-15?last=8', 'moved'],
    ['/charts/segment-mix?as-of=2025-11-25', 'moved'],
    ['/charts/capex?as-of=2024-05-14', 'current'],
    ['/charts/capex-plan?as-of=2025-08-29', 'current'],
    ['/charts/revenue?as-of=2026-05-13', 'current'],
  ])('%s is %s', (address, freshness) => {
    expect(judge(address).freshness).toBe(freshness)
  })

  it('lists each number then and now, with the release that changed it', () => {
    const { changes, summary, pin, asOf, newer } = judge('/charts/cloud?as-of=2023-08-10')
    expect([pin, asOf, newer]).toEqual(['2023-08-10', '2026-08-20', 12])
    expect(summary[0]).toBe(
      '1 of 12 values restated since 10 Aug 2023: Jun Q 2023, 25,123 then, 25,065 now.',
    )
    expect(changes.find(({ kind, part }) => kind === 'restated' && part === 'value')).toMatchObject(
      {
        period: 'FY2024-Q1',
        then: 25123,
        now: 25065,
        shown: { then: '25,123', now: '25,065', difference: '−58' },
        // Computed from its half-year; the release a year later prints it again.
        by: { release: 'FY2024-Q2', vintage: '2023-11-16', place: 'Sep Q 2023 release' },
      },
    )
  })

  it('tells how far growth moved in percentage points', () => {
    const { changes } = judge('/charts/cloud?as-of=2023-08-10')
    expect(changes.find(({ part }) => part === 'rate')?.shown).toEqual({
      ...{ then: '+4.1%', now: '+2.9%', difference: '−1.22 pp' },
    })
  })

  it('holds the years of a metric’s page too', () => {
    const { changes } = judge('/metrics/local-services?as-of=2023-05-18')
    expect(changes.map(({ period }) => period)).toEqual(
      expect.arrayContaining(['FY2023-Q4', 'FY2023']),
    )
  })

  it('offers the same address, page and files as known today', () => {
    const { refreshed } = judge('/embed/aidc@2024-11-15?last=8&theme=dark')
    expect(refreshed).toMatchObject({
      address: `${HOME}/embed/aidc@2026-08-20?last=8&theme=dark`,
      page: `${HOME}/charts/aidc?last=8&as-of=2026-08-20`,
      changes: expect.stringMatching(/\/changes\?chart=aidc&since=2024-11-15/),
    })
    expect(refreshed?.png).toMatch(/\/api\/v1\/charts\/aidc@2026-08-20\.png\?.*last=8/)
  })

  it('means the vintage before a date between two', () => {
    expect(judge('/charts/cloud?as-of=2023-09-01')).toMatchObject({
      pin: '2023-08-10',
      freshness: 'restated',
    })
  })

  it('never calls a figure current in which a value has changed', () => {
    const pins = dataset.vintages.filter((_, index) => index % 4 === 3)
    const found = pins.flatMap((pin) =>
      ['cloud', 'segment-mix', 'segment-ebita', 'aidc'].map((id) => {
        const { freshness, changes } = judge(`/charts/${id}?as-of=${pin}`)
        return { freshness, changed: changes.length > 0 }
      }),
    )
    for (const { freshness, changed } of found) expect(freshness === 'current').toBe(!changed)
    const all = found.map(({ freshness }) => freshness)
    expect(new Set(all)).toEqual(new Set(['current', 'moved', 'restated']))
  })
})

describe('an address that cannot be compared', () => {
  it.each([
    ['/charts/cloud', 'live', /no date/],
    ['/', 'live', /not one figure/],
    ['/api/v1/dataset.csv', 'live', /not one figure/],
    ['/canvas?as-of=2025-08-29', 'not-known', /not the address of one chart/],
    ['/charts/clowd?as-of=2025-08-29', 'not-known', /There is no chart "clowd"/],
    ['/charts/cloud?as-of=2012-01-01', 'not-known', /before the first release/],
    ['/charts/cloud?as-of=2031-01-01', 'not-known', /after the newest release/],
    ['/charts/cloud?as-of=soon', 'not-known', /as-of cannot be "soon"/],
    ['/embed/cloud@2025-11-25?foo=1', 'not-known', /not a parameter/],
    ['/api/v1/charts/%zz@2025-11-25.png', 'not-known', /characters that no name here has/],
    [`${HOME}.evil/charts/cloud?as-of=2023-08-10`, 'not-ours', /does not begin/],
  ])('%s is %s', (address, freshness, why) => {
    const found = judge(address)
    expect(found.freshness).toBe(freshness)
    expect(found.summary.join(' ')).toMatch(why)
    expect(found.changes).toEqual([])
  })
})

const WHOLE = resolveDefaults({})
const capex = (data: Dataset, asOf: string) => buildSeriesChart(data, ['capex'], WHOLE, asOf)

/** A company whose capital expenditure is told by a paper first, and later by itself. */
function tellCapex(later: number) {
  return buildDataset(
    release('FY2025-Q1', '2024-08-15', '2023', [
      fact('capex', 'FY2024-Q4', 20),
      fact('capex', 'FY2025-Q1', 30, { source: 'paper' }),
    ]),
    release('FY2025-Q2', '2024-11-15', '2023', [
      fact('capex', 'FY2025-Q1', later),
      fact('capex', 'FY2025-Q2', 40),
    ]),
  )
}

function correct(base: Dataset, rows: readonly Partial<Correction>[]): Dataset {
  const corrections = rows.map((row) => ({
    date: '2024-11-20',
    release: 'FY2025-Q1',
    line: 'capex',
    period: 'FY2025-Q1',
    new: 30,
    ...row,
  })) as Correction[] // whole with the defaults
  return { ...base, corrections }
}

describe('a number that rested on a report', () => {
  const judged = (data: Dataset) => judgeFigure(data, [capex], '2024-08-15')

  it('was replaced where the company’s own differs', () => {
    expect(judged(tellCapex(33))).toMatchObject({ id: 'replaced', changes: [{ kind: 'replaced' }] })
  })

  it('is current where the company’s own is the same', () => {
    expect(judged(tellCapex(30))).toMatchObject({ id: 'current', changes: [] })
  })

  it('was replaced or corrected in our data, as its correction says', () => {
    const filed = correct(tellCapex(30), [{ old: 28, why: 'filed' }])
    expect(judged(filed)).toMatchObject({
      id: 'replaced',
      changes: [{ corrected: '2024-11-20' }],
    })
    const slip = correct(tellCapex(30), [{ old: 28, why: 'transcription' }])
    expect(judged(slip).id).toBe('corrected')
  })

  it('is no change where it was missing before', () => {
    const added = judged(correct(tellCapex(30), [{ old: null, why: 'better-source' }]))
    expect(added).toMatchObject({ id: 'current', changes: [], added: [{ period: 'FY2025-Q1' }] })
  })
})
