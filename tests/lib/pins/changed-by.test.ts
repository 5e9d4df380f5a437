import { describe, expect, it } from 'vitest'
import { CHARTS } from '#lib/charts/charts'
import type { Chart } from '#lib/charts/chart'
import { listShownSeries } from '#lib/charts/shown-series'
import { lastQuarterOf } from '#lib/period/period'
import type { ComparedValue, ThenAndNow } from '#lib/series/compared'
import type { PinChange } from '#lib/pins/change'
import type { Series } from '#lib/series/observation'
import { dataset } from '../../fixtures/frozen-data'
import { ask } from '../api/ask'

const PIN = '2026-08-20'

/** Dates compared with: before the structures of 2023 and 2025, and while the newest grew. */
const DATES = ['2022-05-26', '2025-11-25']
const METRICS = ['cloud', 'all-others', 'outside-segments', 'cloud-ebita', 'cloud-margin']
const TRANSFORMS = ['level', 'yoy', 'share-of-revenue']

type SeriesAnswer = { series: Series[]; compare?: ThenAndNow }
type Row = ComparedValue & { key: string }

async function readJson<Body>(address: string): Promise<Body | null> {
  const response = await ask(address)
  return response.status === 200 ? ((await response.json()) as Body) : null // as the schema of answers says
}

/** Value and line by series and period. */
type Shown = ReadonlyMap<string, string>

const listShown = (parts: readonly { part: string; series: Series }[]): Shown =>
  new Map(
    parts.flatMap(({ part, series }) =>
      series.observations
        .filter(({ value }) => value !== null)
        .map(({ period, value, line }) => [
          `${part} ${series.metric} ${period}`,
          `${value} ${line}`,
        ]),
    ),
  )

const readChart = async (address: string) => {
  const chart = await readJson<Chart>(address)
  return chart && { shown: listShown(listShownSeries(chart)), compare: chart.compare }
}
const readSeries = async (address: string) => {
  const answer = await readJson<SeriesAnswer>(address)
  const parts = answer?.series.map((series) => ({ part: 'value', series })) ?? []
  return answer && { shown: listShown(parts), compare: answer.compare }
}

const listRows = ({ series }: ThenAndNow): Row[] =>
  series.flatMap(({ part, metric, values }) =>
    values.map((value) => ({ ...value, key: `${part} ${metric} ${value.period}` })),
  )

/** Asks the pins at each changed row's release and at the vintage before it. */
async function holdToReleases(
  read: typeof readChart | typeof readSeries,
  name: string,
  query: string,
  since: string,
): Promise<number> {
  const whole = await read(`/api/v1/${name}@${PIN}.json?${query}&compare=${since}`)
  if (!whole?.compare) return 0
  const rows = listRows(whole.compare)
  const periods = [...rows].sort((a, b) => a.period.localeCompare(b.period))
  const quarters = periods.map(({ period }) => lastQuarterOf(period)).sort()
  const range = `&from=${quarters[0]}&to=${quarters.at(-1)}`
  const pins = new Map<string, Shown>()
  const ofPin = async (pin: string) => {
    const known =
      pins.get(pin) ?? (await read(`/api/v1/${name}@${pin}.json?${query}${range}`))?.shown
    if (!known) throw new Error(`${name}@${pin} ${query} is not answered`)
    pins.set(pin, known)
    return known
  }
  let held = 0
  for (const { key, by, status } of rows) {
    const where = `${name} ${query} ${since}: ${key}`
    if (status === 'same' || status === 'gone') expect(by, where).toBeNull()
    else expect(by?.vintage, where).toBeDefined()
    if (!by) continue
    expect(by.vintage > since && by.vintage <= PIN, where).toBe(true)
    const now = whole.shown.get(key)
    const before = dataset.vintages[dataset.vintages.indexOf(by.vintage) - 1] ?? ''
    expect((await ofPin(by.vintage)).get(key), where).toBe(now)
    expect((await ofPin(before)).get(key), where).not.toBe(now)
    held += 1
  }
  return held
}

describe('a change is said to be by the release since which the value is shown', () => {
  it.each(CHARTS.map(({ id, transforms }) => [id, transforms] as const))(
    'of %s',
    async (id, transforms) => {
      let held = 0
      for (const since of DATES)
        for (const transform of transforms.filter((own) => own !== 'index' && own !== 'chained'))
          for (const frequency of ['quarter', 'fiscal-year']) {
            const query = `transform=${transform}&frequency=${frequency}&last=12`
            const known = CHARTS.find((row) => row.id === id)?.params ?? []
            const allowed = new URLSearchParams(
              [...new URLSearchParams(query)].filter(([name]) => known.some((own) => own === name)),
            )
            held += await holdToReleases(readChart, `charts/${id}`, String(allowed), since)
          }
      expect(held).toBeGreaterThan(0)
    },
  )

  it.each(METRICS)('of %s, level and growth', async (metric) => {
    let held = 0
    for (const since of [...DATES, '2023-08-10'])
      for (const transform of TRANSFORMS)
        held += await holdToReleases(
          readSeries,
          `series/${metric}`,
          `transform=${transform}&last=16`,
          since,
        )
    expect(held).toBeGreaterThan(0)
  })
})

/** What a chart says changed a value of one period. */
async function findMaker(name: string, query: string, key: string) {
  const read = name.startsWith('charts/') ? readChart : readSeries
  const { compare } = (await read(`/api/v1/${name}@${PIN}.json?${query}`)) ?? {}
  const by = compare && listRows(compare).find((row) => row.key === key)?.by
  return by && [by.release, by.vintage]
}

it.each([
  // The line of the period moved when a later release made the newer one long enough.
  ['charts/cloud', 'compare=2025-11-25&last=9', 'value cloud FY2025-Q1', 'FY2026-Q4', '2026-05-13'],
  ['charts/cloud', 'compare=2025-11-25&last=9', 'value cloud FY2025-Q2', 'FY2026-Q4', '2026-05-13'],
  // Restated first, and printed again with the same value since.
  [
    'series/cloud',
    'compare=2023-08-10&from=FY2024-Q1&to=FY2024-Q1',
    'value cloud FY2024-Q1',
    'FY2024-Q2',
    '2023-11-16',
  ],
  // Growth that later releases repeat.
  [
    'charts/revenue',
    'frequency=fiscal-year&compare=2024-08-15&last=2',
    'rate revenue FY2025',
    'FY2025-Q4',
    '2025-05-15',
  ],
])('%s?%s: %s was changed by the %s release', async (name, query, key, ...release) => {
  expect(await findMaker(name, query, key)).toEqual(release)
})

const readChanges = async (query: string) =>
  (await readJson<{ changes: PinChange[] }>(`/api/v1/changes.json?${query}`))?.changes ?? []

const nameChange = ({ part, metric, period }: PinChange) => `${part} ${metric} ${period}`
const sayNow = ({ now }: PinChange) => `${now?.value} ${now?.line}`

/** Asks what changed until each named release, and until the vintage before it. */
async function holdChanges(query: string, since: string): Promise<number> {
  const until = new Map<string, ReadonlyMap<string, string>>()
  const ofVintage = async (vintage: string) => {
    const known =
      until.get(vintage) ??
      new Map(
        (await readChanges(`${query}&since=${since}&as-of=${vintage}`)).map(
          (change) => [nameChange(change), sayNow(change)] as const,
        ),
      )
    until.set(vintage, known)
    return known
  }
  let held = 0
  for (const change of await readChanges(`${query}&since=${since}&as-of=${PIN}`)) {
    const { by, now, kind } = change
    if (kind === 'corrected' || now?.value == null) continue // no release gave these
    const where = `${query} ${since}: ${nameChange(change)}`
    expect(by?.vintage, where).toBeDefined()
    const before = dataset.vintages[dataset.vintages.indexOf(by?.vintage ?? '') - 1] ?? ''
    expect((await ofVintage(by?.vintage ?? '')).get(nameChange(change)), where).toBe(sayNow(change))
    expect((await ofVintage(before)).get(nameChange(change)), where).not.toBe(sayNow(change))
    held += 1
  }
  return held
}

const PINS = ['2016-05-05', '2018-08-23', '2020-11-05', '2023-02-23', '2025-05-15', '2026-03-19']

describe('/changes names the release since which a line gives the value', () => {
  it.each(CHARTS.map(({ id, transforms }) => [id, transforms] as const))(
    'of %s',
    async (id, transforms) => {
      for (const [turn, transform] of transforms.entries())
        for (const [at, since] of PINS.entries()) {
          // Every other date, and the others for the next view; a chart of one view takes all.
          if (transforms.length > 1 && (at + turn) % 2 === 1) continue
          await holdChanges(`chart=${id}&transform=${transform}`, since)
        }
    },
  )

  it.each([
    'metrics=total-debt,capex-ppe,cmr&last=40',
    'metrics=total-debt,non-gaap-net-income&transform=yoy&frequency=ttm',
    'metrics=total-debt,cloud,cmr&frequency=fiscal-year',
    'metrics=cloud,cmr,all-others&frequency=fiscal-year&transform=chained',
  ])('of %s', async (query) => {
    let held = 0
    for (const since of PINS) held += await holdChanges(query, since)
    expect(held).toBeGreaterThan(0)
  })
})

it.each([
  // Printed with three lines of debt first, and again two releases later.
  ['metrics=total-debt', '2016-05-05', 'value total-debt FY2016-Q4', 'FY2017-Q1'],
  // Computed from the year before a later release printed the same.
  ['chart=cmr', '2020-11-05', 'value cmr FY2021-Q1', 'FY2021-Q4'],
  // The quarter before it was printed first, so that one made no rate.
  ['chart=cloud&transform=qoq', '2025-05-15', 'value cloud FY2025-Q4', 'FY2026-Q4'],
])('/changes?%s since %s: %s was changed by the %s release', async (query, since, key, release) => {
  const changes = await readChanges(`${query}&since=${since}&as-of=${PIN}`)
  expect(changes.find((change) => nameChange(change) === key)?.by?.release).toBe(release)
})

it('calls a chain over links of another structure moved, and subtracts nothing', async () => {
  const query = 'metrics=all-others&frequency=fiscal-year&transform=chained'
  const changes = await readChanges(`${query}&since=2026-03-19&as-of=${PIN}`)
  const change = changes.find(({ period }) => period === 'FY2025')
  expect(change).toMatchObject({ kind: 'moved', difference: null })
  expect(change?.then.value).not.toBe(change?.now?.value)
})
