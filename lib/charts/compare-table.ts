import type { Chart } from '#lib/charts/chart'
import type { TableCell, TableColumn, TableRow } from '#lib/charts/table-parts'
import { COMPARED_WORDS } from '#lib/charts/compare-words'
import { labelPeriod, periodIndex } from '#lib/period/period'
import type { Amounts } from '#lib/query/params'
import { formatSignedAmount, scaleValue } from '#lib/series/amounts'
import type { ComparedSeries, ComparedValue } from '#lib/series/compared'
import type { Observation } from '#lib/series/observation'
import { formatDate, formatSigned } from '#lib/words/format'
import { POINTS } from '#lib/words/units'

const DASH = '–'

/** How a chart's table writes an observation's value, and counts money. */
export interface ComparedWriter {
  write: (observation: Observation) => string
  amounts: Amounts
}

/** The columns of a comparison, named for its date; none where there is none. */
export function listComparedColumns({ compare }: Chart): {
  values: TableColumn[]
  words: TableColumn[]
} {
  if (!compare) return { values: [], words: [] }
  const day = formatDate(compare.asOf)
  return {
    values: [
      { key: 'then', label: `Then, ${day}`, number: true },
      { key: 'change', label: 'Change', number: true },
    ],
    words: [{ key: 'since', label: `Since ${day}` }],
  }
}

/** `restated, Jun Q 2025 release`, `recast from the 2023 structure, Jun Q 2026 release`. */
function sayStatus({ unit }: ComparedSeries, { status, then, by }: ComparedValue): string {
  // Of an index the base may have moved, and not the value's own structure.
  const structure = status === 'recast' && !unit.startsWith('index') ? then?.structure : null
  const from = structure ? ` from the ${structure} structure` : ''
  const release = by?.release ? `${labelPeriod(by.release, 'release')} release` : ''
  const who = by ? release || `filed ${formatDate(by.vintage)}` : ''
  return [`${COMPARED_WORDS[status]}${from}`, who].filter(Boolean).join(', ')
}

function writeChange(
  change: number | null,
  { changeUnit }: ComparedSeries,
  amounts: Amounts,
): string {
  if (change === null) return DASH
  if (changeUnit === POINTS) return `${formatSigned(change)} pp`
  return formatSignedAmount(change, changeUnit, amounts)
}

function toCells(
  series: ComparedSeries,
  value: ComparedValue,
  { write, amounts }: ComparedWriter,
): Record<string, TableCell> {
  const { then, change, status, by } = value
  const known = then?.value == null ? null : then
  return {
    then: {
      text: known ? write(known) : DASH,
      exact: scaleValue(known?.value ?? null, series.unit, amounts),
      quality: known?.quality ?? null,
      ...(known?.url ? { url: known.url } : {}),
    },
    change: {
      text: writeChange(change, series, amounts),
      exact: scaleValue(change, series.changeUnit, amounts),
    },
    since: {
      text: sayStatus(series, value),
      faint: status === 'same',
      ...(by?.url && status !== 'same' ? { url: by.url } : {}),
    },
  }
}

const findOwn = ({ compare }: Chart, metric: string) =>
  compare?.series.find((one) => one.part === 'value' && one.metric === metric)

/** The cells of a comparison beside a metric's value of a period. */
export function tellCompared(
  chart: Chart,
  metric: string,
  period: string,
  writer: ComparedWriter,
): Record<string, TableCell> {
  const own = findOwn(chart, metric)
  const value = own?.values.find((known) => known.period === period)
  return own && value ? toCells(own, value, writer) : {}
}

/** A row for each value that the figure had then and has no row for now. */
export function listGoneRows(
  chart: Chart,
  isListed: (key: string) => boolean,
  writer: ComparedWriter,
): { at: number; row: TableRow }[] {
  const own = (chart.compare?.series ?? []).filter(({ part }) => part === 'value')
  return own.flatMap((series) =>
    series.values
      .filter(({ period }) => !isListed(`${period} ${series.metric}`))
      .map((value) => {
        const { period, label } = value
        const color = chart.series.find(({ metric }) => metric === series.metric)?.color
        return {
          at: periodIndex(period),
          row: {
            key: `${period} ${series.metric}`,
            cells: {
              period: { text: label },
              fiscal: { text: labelPeriod(period, 'fiscal'), faint: true },
              line: { text: series.label, ...(color ? { color } : {}) },
              value: { text: DASH, exact: null },
              ...toCells(series, value, writer),
            },
          },
        }
      }),
  )
}
