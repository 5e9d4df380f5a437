import type { Dataset } from '#lib/data/dataset'
import { makeFormulas, type FindCell } from '#lib/exports/model-book/cell-formulas'
import { nameColumn, quoteSheet, type BookSheet } from '#lib/exports/sheet-extras'
import { makeWideSheet, placeMetrics, placePeriods } from '#lib/exports/wide-sheet'
import { FAMILIES } from '#lib/metrics/families'
import { METRICS } from '#lib/metrics/metrics'
import { isFiscalYear, isQuarter, type Period } from '#lib/period/period'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { listPeriodsOf } from '#lib/series/list-periods'
import type { Observation, Series } from '#lib/series/observation'
import { querySeries } from '#lib/series/series'
import { HEAD_ROWS } from '#lib/series/wide'

/** How many of the newest quarters a sheet opens at. */
const NEWEST = 8

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A family of metrics with their series, quarters and fiscal years in one. */
interface ModelFamily {
  id: string
  label: string
  /** The name of its sheet, in which no program takes a colon. */
  sheet: string
  series: readonly Series[]
}

/** Everything known on a vintage: families of metrics, and the periods that any of them has. */
export interface ModelContent {
  asOf: string
  families: readonly ModelFamily[]
  quarters: readonly Period[]
  years: readonly Period[]
}

/** What a vintage knows of some metrics, by quarter and by fiscal year; what it does not is left out. */
function listKnown(dataset: Dataset, ids: readonly string[], asOf: string): Series[] {
  const ask = (frequency: 'quarter' | 'fiscal-year') =>
    querySeries(dataset, ids, resolveDefaults({ frequency }), asOf)
  const yearly = ask('fiscal-year')
  const whole = ask('quarter').map((series, index) => {
    const observations = [...series.observations, ...(yearly[index]?.observations ?? [])]
    return { ...series, observations }
  })
  return whole.filter(({ observations }) => observations.some(({ value }) => value !== null))
}

/**
 * What a vintage knows of every metric, family by family; other requests are answered between two
 * families.
 */
export async function listModel(dataset: Dataset, asOf: string): Promise<ModelContent> {
  const families: ModelFamily[] = []
  for (const { id, label } of FAMILIES) {
    const own = METRICS.filter(({ family }) => family === id).map((metric) => metric.id)
    const series = listKnown(dataset, own, asOf)
    if (series.length > 0) families.push({ id, label, sheet: label.replace(':', ''), series })
    await nextTurn()
  }
  const periods = listPeriodsOf(families.flatMap(({ series }) => series))
  const [quarters, years] = [periods.filter(isQuarter), periods.filter(isFiscalYear)]
  return { asOf, families, quarters, years }
}

/** Where each value of a model stands: the same column on every sheet, a row of its family's sheet. */
function placeCells({ families, quarters, years }: ModelContent): FindCell {
  const columns = placePeriods([quarters, years])
  const rows = new Map<string, { sheet: string; row: number; known: Map<string, Observation> }>()
  for (const { sheet, series } of families) {
    const places = placeMetrics(series.map(({ metric }) => metric))
    for (const { metric, observations } of series) {
      const known = new Map(observations.map((one) => [String(one.period), one]))
      rows.set(metric, { sheet, row: places.get(metric) ?? 0, known })
    }
  }
  return (metric, period, from) => {
    const place = rows.get(metric)
    const observation = place?.known.get(period)
    const column = observation && columns.get(observation.period)
    if (!place || !observation || column === undefined) return null
    const cell = `${nameColumn(column)}${place.row}`
    const name = place.sheet === rows.get(from)?.sheet ? cell : `${quoteSheet(place.sheet)}!${cell}`
    return { name, observation }
  }
}

/** A sheet for each family, every metric down, quarters and then fiscal years across. */
export function makeModelSheets(content: ModelContent, address: string): BookSheet[] {
  const { asOf, families, quarters, years } = content
  const groups = [quarters, years]
  const formulaOf = makeFormulas(placeCells(content))
  const first = placePeriods(groups).get(quarters.at(-NEWEST) ?? quarters[0] ?? 'FY2000')
  return families.map(({ id, label, sheet, series }) => {
    const head = {
      title: label,
      asOf,
      address: `${address}#family-${id}`,
      labels: 'release',
    } as const
    const listed = series.map((one) => ({ transform: 'level' as const, series: one }))
    const made = makeWideSheet(sheet, { head, listed, groups, formulaOf })
    return first === undefined
      ? made
      : { ...made, opensAt: `${nameColumn(first)}${HEAD_ROWS.length + 2}` }
  })
}
