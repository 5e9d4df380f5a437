import type { CsvRow, Tabulated } from '#lib/exports/csv-table'
import type { Amounts } from '#lib/query/params'
import { nameAmounts, scaleSeries, scaleValue } from '#lib/series/amounts'
import type { ComparedSeries } from '#lib/series/compared'
import type { WideSeries } from '#lib/series/wide'

/** Columns of numbers by the column that has their unit. */
const COUNTED: Readonly<Record<string, readonly string[]>> = {
  unit: ['value', 'then', 'now'],
  change_unit: ['change'],
  yours_unit: ['yours_estimate', 'yours_filed'],
  yours_difference_unit: ['yours_difference'],
}

function scaleRow(row: CsvRow, amounts: Amounts): CsvRow {
  const scaled: Record<string, CsvRow[string]> = { ...row }
  for (const [name, columns] of Object.entries(COUNTED)) {
    const unit = row[name]
    if (typeof unit !== 'string') continue
    scaled[name] = nameAmounts(unit, amounts)
    for (const column of columns) {
      const value = row[column]
      if (typeof value === 'number') scaled[column] = scaleValue(value, unit, amounts)
    }
  }
  return scaled
}

/** A table of values in the amounts asked for, its columns of units too. */
export function scaleRows<Table extends Pick<Tabulated, 'columns' | 'rows'>>(
  table: Table,
  amounts: Amounts,
): Table {
  if (amounts === 'million') return table
  return { ...table, rows: table.rows.map((row) => scaleRow(row, amounts)) }
}

/** What a series was on an earlier vintage, in the amounts asked for: its values, changes and units. */
function scaleCompared(compared: ComparedSeries, amounts: Amounts): ComparedSeries {
  const { unit, changeUnit } = compared
  const values = compared.values.map((one) => ({
    ...one,
    then: one.then && { ...one.then, value: scaleValue(one.then.value, unit, amounts) },
    now: scaleValue(one.now, unit, amounts),
    change: scaleValue(one.change, changeUnit, amounts),
  }))
  return {
    ...compared,
    unit: nameAmounts(unit, amounts),
    changeUnit: nameAmounts(changeUnit, amounts),
    values,
  }
}

/** The series of a wide sheet in the amounts asked for, and what they were on an earlier vintage. */
export function scaleWide(listed: readonly WideSeries[], amounts: Amounts): WideSeries[] {
  return listed.map((one) => ({
    ...one,
    series: scaleSeries(one.series, amounts),
    ...(one.compared ? { compared: scaleCompared(one.compared, amounts) } : {}),
  }))
}
