import { labelPeriod, periodEnd, type Labels, type Period } from '#lib/period/period'
import { orderBySeason } from '#lib/period/seasons'
import type { TransformId } from '#lib/query/params'
import { listPeriodsOf } from '#lib/series/list-periods'
import type { ComparedSeries, ComparedValue } from '#lib/series/compared'
import type { Observation, Series } from '#lib/series/observation'
import { readTotal } from '#lib/series/points-words'
import { arrangeBySeason } from '#lib/series/seasons'

/** A series with the transform it has been through. */
export interface WideSeries {
  transform: TransformId
  series: Pick<Series, 'metric' | 'label' | 'unit' | 'observations'>
  /** What its values were on an earlier vintage, where that was asked for. */
  compared?: ComparedSeries
}

/** What stands at the head of a wide sheet. */
export interface WideHead {
  title: string
  /** The vintage, `YYYY-MM-DD`. */
  asOf: string
  /** Where the figures can be looked up. */
  address: string
  labels: Labels
  /** True where the same quarters stand side by side. */
  seasons?: boolean
}

/**
 * The names of a wide sheet's first columns; the periods come after them. See docs/decisions/0033.
 */
export const WIDE_NAMES = ['metric', 'label', 'unit', 'transform', 'row'] as const

/** A row of a wide sheet: a cell for each of `WIDE_NAMES` and for each period. */
export interface WideRow {
  /** What a row of a metric has; empty in the rows of the head, which `metric` names. */
  row: '' | 'value' | 'structure' | 'standing' | 'total' | ComparedRow
  names: readonly [metric: string, label: string, unit: string, transform: string]
  cells: readonly (string | number | null)[]
  /** What the cells are of, where they are of a series. */
  placed: readonly (Observation | undefined)[]
}

/** The rows of a comparison, under those of a metric. */
type ComparedRow = 'then' | 'change' | 'compared' | 'changed_by' | 'then_structure'

/** The rows of the head, in their order. */
export const HEAD_ROWS = ['title', 'as_of', 'address', 'period', 'period_end'] as const

/** The structure of a value; `break` before it says that the values on its two sides differ in kind. */
function sayStructure({ value, structure, break: begins }: Observation): string | null {
  if (value === null) return null
  return begins ? ['break', structure].filter(Boolean).join(': ') : structure
}

/** How a value stands: `restated`, `reported (provisional)`; of a gap, its reason. */
function sayStanding({ value, status, quality, reason }: Observation): string {
  if (value === null) return reason ?? status
  return quality === 'primary' ? status : `${status} (provisional)`
}

/** The head of a wide sheet: periods as people call them, and the days they end on. */
function listHeadRows(head: WideHead, periods: readonly Period[]): WideRow[] {
  const { title, asOf, address, labels } = head
  const texts = { title, as_of: asOf, address, period: '', period_end: '' }
  const cells = {
    period: periods.map((period) => labelPeriod(period, labels)),
    period_end: periods.map(periodEnd),
  }
  return HEAD_ROWS.map((name) => {
    const across = name === 'period' || name === 'period_end' ? cells[name] : []
    return { row: '', names: [name, texts[name], '', ''], cells: across, placed: [] }
  })
}

/** What a series was on an earlier vintage, and what became of it. */
function listComparedRows(
  { values, changeUnit }: ComparedSeries,
  names: WideRow['names'],
  periods: readonly Period[],
): WideRow[] {
  const known = new Map(values.map((value) => [value.period, value]))
  const write = (
    row: WideRow['row'],
    say: (value: ComparedValue) => string | number | null,
  ): WideRow => {
    const cells = periods.map((period) => {
      const value = known.get(period)
      return value ? say(value) : null
    })
    return { row, names, cells, placed: cells.map(() => undefined) }
  }
  const [metric, label, , transform] = names
  const changes = write('change', ({ change }) => change)
  return [
    write('then', ({ then }) => then?.value ?? null),
    { ...changes, names: [metric, label, changeUnit, transform] }, // of percentages: points
    write('compared', ({ status }) => status),
    write('changed_by', ({ by }) => by && (by.release ?? by.vintage)),
    write('then_structure', ({ then }) => (then?.value == null ? null : then.structure)),
  ]
}

/**
 * A series as its three rows: values, under them their structures and how they stand; under
 * contributions a fourth, the total that each is a part of, as it differs from structure to structure.
 */
function listSeriesRows(wide: WideSeries, periods: readonly Period[]): WideRow[] {
  const { transform, series, compared } = wide
  const { metric, label, unit, observations } = series
  const known = new Map(observations.map((observation) => [observation.period, observation]))
  const placed = periods.map((period) => known.get(period))
  const write = (
    row: WideRow['row'],
    say: (observation: Observation) => string | number | null,
  ) => ({
    row,
    names: [metric, label, unit, transform] as const,
    cells: placed.map((observation) => (observation ? say(observation) : null)),
    placed,
  })
  return [
    write('value', ({ value }) => value),
    write('structure', sayStructure),
    write('standing', sayStanding),
    ...(transform === 'contribution' ? [write('total', ({ note }) => readTotal(note))] : []),
    ...(compared ? listComparedRows(compared, [metric, label, unit, transform], periods) : []),
  ]
}

/** What of a series has periods: its values, and those it had. */
const listDated = ({ series, compared }: WideSeries) => [
  series,
  ...(compared ? [{ observations: compared.values }] : []),
]

/** A series whose breaks stand between the years of a season. */
function setInSeason({ series, ...wide }: WideSeries, labels: Labels): WideSeries {
  const observations = arrangeBySeason(series.observations, labels)
  return { ...wide, series: { ...series, observations } }
}

/** Series with periods across, under a head: the one layout of wide files and wide copies. */
export function tabulateWide(
  listed: readonly WideSeries[],
  head: WideHead,
  periods: readonly Period[] = listPeriodsOf(listed.flatMap(listDated)),
): { periods: readonly Period[]; rows: WideRow[] } {
  const { seasons, labels } = head
  const order = seasons ? orderBySeason(periods, labels) : periods
  const below = listed.flatMap((one) =>
    listSeriesRows(seasons ? setInSeason(one, labels) : one, order),
  )
  return { periods: order, rows: [...listHeadRows(head, order), ...below] }
}

/** Such a sheet as tab-separated values, which a spreadsheet takes from the clipboard. */
export function writeWideText(listed: readonly WideSeries[], head: WideHead): string {
  const { periods, rows } = tabulateWide(listed, head)
  const lines = rows.map(({ names, row, cells }) => {
    const all = [...names, row, ...periods.map((_, at) => cells[at])]
    return all.map((cell) => String(cell ?? '').replace(/\s+/g, ' ')).join('\t')
  })
  return [[...WIDE_NAMES, ...periods].join('\t'), ...lines].join('\n')
}
