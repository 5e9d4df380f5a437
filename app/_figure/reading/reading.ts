import { namePeriod } from '#app/_figure/name-period.ts'
import { listMain, toMainRow, type ReadingRow } from '#app/_figure/reading/rows.ts'
import { describeFoot, listMissing } from '#app/_figure/reading/reading-foot.ts'
import { listSideRows } from '#app/_figure/reading/reading-side-rows.ts'
import type { Chart } from '#lib/charts/chart'
import { labelPeriod, type Period } from '#lib/period/period'

/** Everything a chart says of one period. */
export interface Reading {
  /** `September quarter 2025`. */
  name: string
  /** `FY2026 Q2`. */
  fiscal: string
  rows: ReadingRow[]
  /** Unit, document and how the value stands, or why there is none. */
  foot: string
  /** All of it as a sentence to be heard. */
  spoken: string
}

/** What a chart says of a period, for the tooltip and to be heard. */
export function readPeriod(chart: Chart, period: Period): Reading {
  const main = listMain(chart, period)
  const rows = [...main.flatMap((one) => toMainRow(chart, one)), ...listSideRows(chart, period)]
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
