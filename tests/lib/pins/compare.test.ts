import { describe, expect, it } from 'vitest'
import { CHARTS } from '#lib/charts/charts'
import type { Chart } from '#lib/charts/chart'
import { FREQUENCIES, lastQuarterOf } from '#lib/period/period'
import { listShownSeries } from '#lib/charts/shown-series'
import type { PinChanges } from '#lib/pins/change'
import { TRANSFORM_IDS } from '#lib/query/params'
import type { ComparedSeries, ThenAndNow } from '#lib/series/compared'
import type { Observation, Series } from '#lib/series/observation'
import { ask } from '../api/ask'

/** An earlier date and a figure's own: over restatements, over new structures, over both. */
const PAIRS = [
  ['2023-05-18', '2024-05-14'],
  ['2025-05-15', '2025-11-25'],
  ['2024-08-15', '2026-05-13'],
] as const
const METRICS = ['revenue', 'cloud', 'cmr', 'aidc', 'capex', 'free-cash-flow', 'cloud-margin']

type Shown = { key: string; observations: Observation[] }
type SeriesAnswer = { series: Series[]; compare?: ThenAndNow }

const readJson = async <Body>(address: string): Promise<Body | null> => {
  const response = await ask(address)
  return response.status === 200 ? ((await response.json()) as Body) : null // as the schema of answers says
}

const showChart = (chart: Chart): Shown[] =>
  listShownSeries(chart).map(({ part, series }) => ({
    key: `${part} ${series.metric}`,
    observations: series.observations,
  }))
const showSeries = ({ series }: SeriesAnswer): Shown[] =>
  series.map(({ metric, observations }) => ({ key: `value ${metric}`, observations }))

/** Every value by series and period. */
const listValues = (shown: readonly Shown[]) =>
  new Map<string, Observation>(
    shown.flatMap(({ key, observations }) =>
      observations.flatMap((observation) =>
        observation.value === null ? [] : [[`${key} ${observation.period}`, observation] as const],
      ),
    ),
  )

const listCompared = (series: readonly ComparedSeries[]) =>
  series.flatMap((one) =>
    one.values.map((value) => ({ key: `${one.part} ${one.metric} ${value.period}`, ...value })),
  )

/** The same periods on another date. */
function writeWindow(shown: readonly Shown[]): string {
  const periods = shown.flatMap(({ observations }) => observations)
  const sorted = [...periods].sort((a, b) => a.periodEnd.localeCompare(b.periodEnd))
  const [first, last] = [sorted[0]?.period, sorted.at(-1)?.period]
  return first && last ? `&from=${lastQuarterOf(first)}&to=${lastQuarterOf(last)}` : ''
}

/** The value that is 100 where a value is told from one. */
function nameBase({ unit, inputs }: Observation): string {
  const base = unit === 'index' ? inputs.at(-1) : undefined
  return base ? `${base.period} ${base.line}` : ''
}

/** Holds a comparison to the answers of the two pins. */
function holdToPins(compare: ThenAndNow, then: readonly Shown[], now: readonly Shown[]) {
  const [before, after] = [listValues(then), listValues(now)]
  const compared = listCompared(compare.series)
  const rows = new Map(compared.map((row) => [row.key, row]))
  expect([...rows.keys()].sort()).toEqual([...new Set([...before.keys(), ...after.keys()])].sort())
  const wrong: string[] = []
  for (const row of compared) {
    const { key, then: was, now: is, change, status } = row
    const [thenPin, nowPin] = [before.get(key), after.get(key)]
    const comparable = thenPin && nowPin && thenPin.line === nowPin.line
    const isRebased = thenPin && nowPin && nameBase(thenPin) !== nameBase(nowPin)
    const off = (change ?? 0) - ((nowPin?.value ?? 0) - (thenPin?.value ?? 0))
    const holds =
      (was?.value ?? null) === (thenPin?.value ?? null) &&
      is === (nowPin?.value ?? null) &&
      (!thenPin || was?.vintage === thenPin.vintage) &&
      (comparable || change === null) &&
      (!isRebased || (status === 'recast' && change === null)) &&
      (change === null || Math.abs(off) < 5e-7) &&
      (status !== 'same' || change === 0) &&
      (status !== 'restated' || change !== 0) &&
      (status !== 'new' || !thenPin) &&
      (status !== 'gone' || !nowPin) &&
      (!comparable || status === 'recast' || change !== null)
    if (!holds) wrong.push(JSON.stringify({ ...row, thenPin, nowPin }))
  }
  expect(wrong).toEqual([]) // one for all: there are some hundred thousand rows
  return compared.length
}

/** Two values of JSON that are the same; told apart key by key only where their text differs. */
function expectSame(value: object, expected: object) {
  if (JSON.stringify(value) !== JSON.stringify(expected)) expect(value).toEqual(expected)
}

describe('a comparison answers what the two pinned addresses answer', () => {
  it.each(CHARTS.map((row) => [row.id, row] as const))('of %s', async (id, row) => {
    let held = 0
    const frequencies = row.params.includes('frequency') ? FREQUENCIES : [null]
    for (const [at, [since, pin]] of PAIRS.entries())
      for (const [turn, transform] of row.transforms.entries())
        for (const [index, frequency] of frequencies.entries()) {
          // The pairs take turns where there are more views than pairs.
          const isTurn = (turn + index) % PAIRS.length === at
          if (!isTurn && row.transforms.length * frequencies.length > PAIRS.length) continue
          const named = row.params.includes('transform') ? `transform=${transform}` : ''
          const query = [named, frequency && `frequency=${frequency}`].filter(Boolean).join('&')
          const now = await readJson<Chart>(`/api/v1/charts/${id}@${pin}.json?${query}`)
          if (!now) continue
          const both = await readJson<Chart>(
            `/api/v1/charts/${id}@${pin}.json?${query}&compare=${since}`,
          )
          const window = writeWindow([...showChart(now)])
          const then = await readJson<Chart>(`/api/v1/charts/${id}@${since}.json?${query}${window}`)
          if (!both?.compare || !then) throw new Error(`${id} ${query} is not answered`)
          held += holdToPins(both.compare, showChart(then), showChart(now))
          const { compare, ...rest } = both
          const own = { notes: now.notes, alt: now.alt, query: now.query }
          expectSame({ ...rest, ...own }, now) // nothing else of the chart is another
          expect(compare.asOf).toBe(since)
        }
    expect(held).toBeGreaterThan(0)
  })

  it.each(METRICS)('of %s in every transform and frequency', async (metric) => {
    let held = 0
    for (const [at, [since, pin]] of PAIRS.entries())
      for (const [turn, transform] of TRANSFORM_IDS.entries())
        for (const [index, frequency] of FREQUENCIES.entries()) {
          if ((turn + index) % PAIRS.length !== at) continue
          const query = `transform=${transform}&frequency=${frequency}`
          const now = await readJson<SeriesAnswer>(`/api/v1/series/${metric}@${pin}.json?${query}`)
          if (!now) continue
          const both = await readJson<SeriesAnswer>(
            `/api/v1/series/${metric}@${pin}.json?${query}&compare=${since}`,
          )
          const then = await readJson<SeriesAnswer>(
            `/api/v1/series/${metric}@${since}.json?${query}`,
          )
          if (!both?.compare || !then) throw new Error(`${metric} ${query} is not answered`)
          held += holdToPins(both.compare, showSeries(then), showSeries(now))
          expectSame(both.series, now.series)
        }
    expect(held).toBeGreaterThan(0)
  })
})

it('holds the newest periods against the same periods, not against those newest then', async () => {
  const address = '/api/v1/series/cloud@2026-05-13.json?transform=index&last=6'
  const both = await readJson<SeriesAnswer>(`${address}&compare=2025-05-15`)
  const now = await readJson<SeriesAnswer>(address)
  if (!both?.compare || !now) throw new Error('not answered')
  const window = writeWindow(showSeries(now))
  const then = await readJson<SeriesAnswer>(
    `/api/v1/series/cloud@2025-05-15.json?transform=index${window}`,
  )
  if (!then) throw new Error('not answered')
  expect(holdToPins(both.compare, showSeries(then), showSeries(now))).toBe(6)
})

describe('a comparison and the list of changes since a pin', () => {
  it.each(CHARTS.map(({ id }) => id))('have the same numbers of %s', async (id) => {
    for (const [since, pin] of PAIRS) {
      const chart = await readJson<Chart>(`/api/v1/charts/${id}@${pin}.json?compare=${since}`)
      if (!chart?.compare) throw new Error('not answered')
      const window = writeWindow(showChart(chart)).replace(/^&/, '')
      const changes = await readJson<PinChanges>(
        `/api/v1/changes.json?chart=${id}&since=${since}&as-of=${pin}&${window}`,
      )
      if (!changes) throw new Error('not answered')
      const rows = new Map(listCompared(chart.compare.series).map((row) => [row.key, row]))
      const wrong: string[] = []
      for (const { kind, part, metric, period, then, now, difference } of changes.changes) {
        if (kind === 'corrected') continue
        const row = rows.get(`${part} ${metric} ${period}`)
        const own = row?.status === 'restated' ? [now?.value, difference] : [row?.now, row?.change]
        if (row?.then?.value !== then.value || row?.now !== own[0] || row?.change !== own[1])
          wrong.push(`${metric} ${period}: ${JSON.stringify(row)}`)
      }
      const listed = new Set(
        changes.changes.map(({ part, metric, period }) => `${part} ${metric} ${period}`),
      )
      for (const { key, status } of rows.values())
        if (status === 'restated' && !listed.has(key)) wrong.push(`${key} is not listed`)
      expect(wrong).toEqual([])
    }
  })
})

describe('an index told from another base', () => {
  const address = '/api/v1/series/cloud@2026-08-20.json?compare=2025-11-25&to=FY2026-Q2'
  const listRows = async (query: string) => {
    const answer = await readJson<SeriesAnswer>(`${address}&${query}`)
    return listCompared(answer?.compare?.series ?? [])
  }

  it('is recast where its run starts from another period, though its own line is the same', async () => {
    const rows = await listRows('transform=index&from=FY2024-Q1')
    const own = rows.find(({ period }) => period === 'FY2026-Q1')
    expect([own?.then?.value, own?.now]).toEqual([100, 125.8])
    expect([own?.status, own?.change]).toEqual(['recast', null])
  })
})
