import type { CellObject } from 'write-excel-file/node'
import { formatOfUnit } from '#lib/exports/number-formats'
import { nameColumn, type BookSheet, type SheetLink } from '#lib/exports/sheet-extras'
import {
  AS_OF,
  BREAK,
  DAY,
  LINKED,
  PROVISIONAL,
  SMALL,
  TITLE,
  toDay,
} from '#lib/exports/sheet-looks'
import type { Period } from '#lib/period/period'
import type { Observation } from '#lib/series/observation'
import { describeSourceOf, writePlace } from '#lib/series/print-words'
import {
  HEAD_ROWS,
  tabulateWide,
  WIDE_NAMES,
  type WideHead,
  type WideRow,
  type WideSeries,
} from '#lib/series/wide'
import { formatExact } from '#lib/words/format'

const NAMES = WIDE_NAMES.length
/** Metric and transform, which label and unit say in words. */
const FOLDED = [0, 3]
/** Of a column, and of a page in print; characters. A longer name of a metric takes two lines. */
const MOST_WIDTH = 48
/** The column of labels at least, which holds the date of the vintage; a date flows nowhere. */
const LABEL = 1
const LABEL_WIDTH = 24
/** The empty column between quarters and years. */
const SPACE = 3
const PAGE_WIDTH = 170

const LEFT = { align: 'left' } as const
const RIGHT = { align: 'right' } as const

/** A number that is computed from other cells, as a formula; null for any other. */
export type FormulaOf = (metric: string, observation: Observation) => string | null

/** What a wide sheet is made of. */
interface WideContent {
  head: WideHead
  listed: readonly WideSeries[]
  /** The periods in groups, with an empty column between two of them; all in one where left out. */
  groups?: readonly (readonly Period[])[]
  formulaOf?: FormulaOf
}

/** Where each period's column is, counted from 0, an empty column after each group. */
export function placePeriods(groups: readonly (readonly Period[])[]): Map<Period, number> {
  const columns = groups.flatMap((group, index) => [...(index > 0 ? [null] : []), ...group])
  return new Map(
    columns.flatMap((period, at) => (period === null ? [] : [[period, NAMES + at] as const])),
  )
}

/** The row of each metric's values, counted from 1, for a sheet that lists them in this order. */
export function placeMetrics(metrics: readonly string[]): Map<string, number> {
  const first = 1 + HEAD_ROWS.length + 1
  return new Map(metrics.map((metric, at) => [metric, first + 3 * at]))
}

/** The marks of a value: italic and dotted where provisional, a stroke before it at a break. */
function markOf(observation: Observation | undefined) {
  const isProvisional = observation?.value != null && observation.quality !== 'primary'
  return { ...(observation?.break && BREAK), ...(isProvisional && PROVISIONAL) }
}

/** What the head says beside its name: the title large, the vintage as a date, the address to open. */
function writeHeadText([name, text]: WideRow['names']): CellObject | null {
  if (text === '') return null
  if (name === 'as_of') return { value: toDay(text), type: Date, format: AS_OF, ...LEFT }
  const look = name === 'title' ? TITLE : LINKED
  return { value: text, type: String, ...LEFT, ...look }
}

function writeNames({ row, names }: WideRow): (CellObject | null)[] {
  const look = row === 'value' ? {} : SMALL
  const write = (value: string, own: object = look) =>
    value === '' ? null : { value, type: String, ...LEFT, ...own }
  const [metric, label, unit, transform] = names
  const long = row === 'value' && label.length > MOST_WIDTH ? { wrap: true, height: 30 } : look
  const said = row === '' ? writeHeadText(names) : write(label, long)
  return [write(metric), said, write(unit), write(transform), write(row, SMALL)]
}

function writeHead({ names: [name], cells }: WideRow, at: number): CellObject | null {
  const cell = cells[at] ?? null
  if (typeof cell !== 'string') return null
  if (name === 'period_end')
    return { value: toDay(cell), type: Date, format: DAY, ...RIGHT, ...SMALL }
  return { value: cell, type: String, ...RIGHT, fontWeight: 'bold' }
}

/** Texts under values, and numbers of an earlier vintage. */
function writeBeside({ names, cells, placed }: WideRow): (at: number) => CellObject | null {
  const [, , unit] = names
  const numbers = cells.map((cell) => (typeof cell === 'number' ? cell : null))
  const format = formatOfUnit(unit, numbers)
  return (at) => {
    const cell = cells[at] ?? null
    if (typeof cell === 'number') return { value: cell, type: Number, format, ...RIGHT, ...SMALL }
    const mark = placed[at]?.break ? BREAK : {}
    return cell === null ? null : { value: cell, type: String, ...RIGHT, ...SMALL, ...mark }
  }
}

/** Values of a series, as numbers or as formulas, in the format of their unit. */
function writeValues({ names, cells, placed }: WideRow, formulaOf: FormulaOf) {
  const [metric, , unit] = names
  const format = formatOfUnit(
    unit,
    cells.map((cell) => (typeof cell === 'number' ? cell : null)),
  )
  return (at: number): CellObject | null => {
    const observation = placed[at]
    if (observation?.value == null) return null
    const formula = formulaOf(metric, observation)
    const mark = markOf(observation)
    if (formula !== null) return { value: formula, type: 'Formula', format, ...mark }
    const linked = describeSourceOf(observation).url === null ? {} : LINKED
    return { value: observation.value, type: Number, format, ...linked, ...mark }
  }
}

/** A row of cells, given what stands in the column of each period. */
function writeRow(row: WideRow, formulaOf: FormulaOf): (at: number) => CellObject | null {
  if (row.row === 'value') return writeValues(row, formulaOf)
  if (row.placed.length > 0) return writeBeside(row)
  return (at) => writeHead(row, at)
}

const measure = (cell: CellObject | null): number => {
  if (!cell || cell.type === 'Formula') return 0
  const { value, fontSize = 11 } = cell
  if (value instanceof Date) return 10
  if (typeof value === 'number') return formatExact(value).length
  return (String(value).length * fontSize) / 11
}

function measureColumns(data: readonly (readonly (CellObject | null)[])[]): { width: number }[] {
  const flowing = HEAD_ROWS.indexOf('period') // what stands above flows over into empty cells
  const below = data.filter((_, row) => row === 0 || row > flowing)
  return (data[0] ?? []).map((_, column) => {
    const widest = Math.max(0, ...below.map((row) => measure(row[column] ?? null)))
    if (widest === 0) return { width: SPACE }
    return {
      width: Math.min(Math.max(widest + 2, column === LABEL ? LABEL_WIDTH : 11), MOST_WIDTH),
    }
  })
}

/** The pages that values stand on, as links of their cells, and what each formula gives. */
function listMarks(
  rows: readonly WideRow[],
  columns: ReadonlyMap<Period, number>,
  formulaOf: FormulaOf,
) {
  const links: SheetLink[] = []
  const results = new Map<string, number>()
  rows.forEach(({ row, names: [metric, label], placed }, index) => {
    if (metric === 'address') links.push({ cell: `B${index + 2}`, address: label })
    if (row !== 'value') return
    for (const observation of placed) {
      if (observation?.value == null) continue
      const cell = `${nameColumn(columns.get(observation.period) ?? 0)}${index + 2}`
      if (formulaOf(metric, observation) !== null) {
        results.set(cell, observation.value)
        continue
      }
      const source = describeSourceOf(observation)
      if (source.url !== null) links.push({ cell, address: source.url, tip: writePlace(source) })
    }
  })
  return { links, results }
}

/** A wide table as a sheet: what stays, what opens its page, where a line breaks, what is provisional. */
export function makeWideSheet(sheet: string, content: WideContent): BookSheet {
  const { head, listed, formulaOf = () => null } = content
  const { periods, rows } = tabulateWide(listed, head, content.groups?.flat())
  const columns = placePeriods(content.groups ?? [periods])
  const last = Math.max(NAMES - 1, ...columns.values())
  const places = new Map(periods.map((period, at) => [columns.get(period), at]))
  const spread = (write: (at: number) => CellObject | null) =>
    Array.from({ length: last + 1 - NAMES }, (_, index) => {
      const at = places.get(NAMES + index)
      return at === undefined ? null : write(at)
    })
  const bold = (value: string, side: typeof LEFT | typeof RIGHT) => {
    return { value, type: String, fontWeight: 'bold', ...side } as const
  }
  const data: (CellObject | null)[][] = [
    [
      ...WIDE_NAMES.map((name) => bold(name, LEFT)),
      ...spread((at) => bold(periods[at] ?? '', RIGHT)),
    ],
    ...rows.map((row) => [...writeNames(row), ...spread(writeRow(row, formulaOf))]),
  ]
  const widths = measureColumns(data)
  const shown = widths.filter((_, column) => !FOLDED.includes(column))
  return {
    sheet,
    data,
    columns: widths,
    pagesWide: Math.ceil(shown.reduce((sum, { width }) => sum + width, 0) / PAGE_WIDTH),
    filter: `A1:${nameColumn(last)}${data.length}`,
    orientation: 'landscape',
    stickyRowsCount: 1 + HEAD_ROWS.length,
    stickyColumnsCount: NAMES,
    folded: FOLDED,
    ...listMarks(rows, columns, formulaOf),
  }
}
