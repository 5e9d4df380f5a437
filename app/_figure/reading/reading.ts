import { namePeriod } from '#app/_figure/name-period.ts'
import {
  listSideRows,
  listMain,
  toMainRow,
  type ReadingRow,
  type SeriesPoint,
} from '#app/_figure/reading/rows.ts'
import type { Chart, ChartSeries } from '#lib/charts/chart'
import { writeExact } from '#lib/charts/chart-table'
import { labelPeriod, type Period } from '#lib/period/period'
import { isGrowth } from '#lib/series/rates'
import type { Observation } from '#lib/series/observation'
import { describeChange, describeComputation, describePlace } from '#lib/series/print-words'
import { sayReason } from '#lib/series/reason-words'
import { POINTS } from '#lib/words/units'

/** The last line of a reading, to be read and to be heard. */
interface Foot {
  text: string
  spoken: string
}

/** What the numbers of a chart are: its unit, or what its percentages are of. */
export function nameMeasure({ query, unit }: Chart): string {
  if (query.transform === 'contribution') return 'Contribution to growth, in points'
  if (unit === POINTS)
    return `Change on the ${query.transform === 'yoy' ? 'year' : 'quarter'} before, in points`
  if (query.transform === 'yoy') return 'Growth on the year before'
  if (query.transform === 'qoq') return 'Growth on the quarter before'
  if (query.transform === 'share') return 'Share of segments’ revenue'
  if (query.transform === 'share-of-revenue') return 'Share of group revenue'
  if (query.transform === 'margin') return 'Adjusted EBITA margin'
  if (query.transform === 'chained') return 'First period shown = 100, chained by Quarterdeck'
  if (query.transform === 'index') return 'First period shown = 100'
  return unit === 'percent' ? 'Percent' : unit
}

/** Where the value of a lone series was printed, or how it was made. */
function nameSource(chart: Chart, { observation }: SeriesPoint): Foot {
  const { period, release, document, page, quality, status, copy } = observation
  const told = (text: string) => ({ text, spoken: text.charAt(0).toUpperCase() + text.slice(1) })
  if (status === 'derived') {
    const how = describeComputation(observation, isGrowth(chart.query))
    return told(quality === 'primary' ? how : `${how}, provisional`)
  }
  if (copy) return told(copy.words)
  if (page === null) return told(document ?? '')
  if (release === period) return { text: `release, p. ${page}`, spoken: `Release, page ${page}` }
  const place = describePlace(observation).text
  return { text: place, spoken: place.replace('p. ', 'page ') }
}

/** `restated from 25,123`; empty where the first print says the same. */
function nameChange(chart: Chart, { observation }: SeriesPoint): string {
  return describeChange(observation, (value) => writeExact(chart, value))
}

/**
 * Unit, document and status of a lone series; measure and structure of several; the measure alone
 * where none has a value.
 */
function describeFoot(chart: Chart, main: readonly SeriesPoint[]): Foot {
  const known = main.filter(({ observation }) => observation.value !== null)
  const [only] = known
  const measure = nameMeasure(chart)
  if (!only) return { text: measure, spoken: '' }
  if (chart.series.length > 1) {
    const structures = new Set(known.flatMap(({ observation }) => observation.structure ?? []))
    const [structure] = structures
    const text = structures.size === 1 ? `${measure}, ${structure} structure` : measure
    return { text, spoken: text }
  }
  const source = nameSource(chart, only)
  const change = nameChange(chart, only)
  const spoken = [source.spoken, change].filter(Boolean).join(', ')
  return { text: [measure, source.text, change].filter(Boolean).join(' · '), spoken }
}

/** Why a series has no value for a period, as a sentence. */
export function sayMissing(
  { observations, shortLabel }: ChartSeries,
  { reason }: Observation,
): string {
  const last = observations.findLast(({ value }) => value !== null)
  return sayReason(reason ?? 'not-collected', last && { name: shortLabel, last: last.label })
}

/** Why each series without a value has none. */
function listMissing(main: readonly SeriesPoint[]): string[] {
  return main.flatMap(({ series, observation }) => {
    if (observation.value !== null || observation.reason === null) return []
    const said = sayMissing(series, observation)
    return [
      main.length === 1 || observation.reason === 'line-ended'
        ? said
        : `${series.shortLabel}: ${said}`,
    ]
  })
}

/** Everything a chart says of one period. */
export interface Reading {
  /** `September quarter 2025`. */
  name: string
  /** `FY2026 Q2`. */
  fiscal: string
  rows: ReadingRow[]
  /** Unit, document and status of the value, or why it is missing. */
  foot: string
  /** All of it as a sentence to be heard. */
  spoken: string
}

/** What a chart says of a period, for the tooltip and to be heard. */
export function readPeriod(chart: Chart, period: Period): Reading {
  const main = listMain(chart, period)
  const rows = [...main.flatMap((point) => toMainRow(chart, point)), ...listSideRows(chart, period)]
  const name = namePeriod(period, chart.query.frequency)
  const foot = describeFoot(chart, main)
  const missing = listMissing(main)
  const figures = rows.map((row) => row.spoken).join(', ')
  const sentences = [figures && `${figures}.`, foot.spoken && `${foot.spoken}.`, ...missing]
  return {
    name,
    fiscal: labelPeriod(period, 'fiscal'),
    rows,
    foot: [foot.text, ...missing]
      .filter(Boolean)
      .join(foot.text && missing.length > 0 ? '. ' : ' '),
    spoken: `${name}: ${sentences.filter(Boolean).join(' ')}`,
  }
}
