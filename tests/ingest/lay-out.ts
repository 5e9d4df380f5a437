import { detectKind } from '#ingest/document/detect-kind'
import { readDocument } from '#ingest/cli/read-document'
import type { ReleaseReading } from '#ingest/reading'

/** A row: its label, a year ago, the quarter, its dollars; growth follows from the two. */
type Row = readonly [label: string, before: number, own: number, dollars: number]

interface Table {
  title: string
  scale: string
  rows: readonly Row[]
}

/** The December quarter 2033 of a made-up company, at 4 yuan for a dollar. */
const TABLES: readonly Table[] = [
  {
    title: 'DECEMBER QUARTER SUMMARY FINANCIAL RESULTS',
    scale: '(in millions, except per share data)',
    rows: [
      ['Revenue', 5400, 6600, 1650],
      ['Adjusted EBITA', 900, 1200, 300],
      ['Diluted earnings per ADS', 3.5, 4.28, 1.07],
    ],
  },
  {
    title: 'The table below sets forth a breakdown of our revenue by segment:',
    scale: '(in millions)',
    rows: [
      ['Alibaba China E-commerce Group: Customer management', 2000, 2400, 600],
      ['Direct sales, logistics and others', 400, 480, 120],
      ['Quick commerce', 300, 440, 110],
      ['China commerce wholesale', 100, 120, 30],
      ['Total Alibaba China E-commerce Group', 2800, 3440, 860],
      [
        'Alibaba International Digital Commerce Group: International commerce retail',
        700,
        760,
        190,
      ],
      ['International commerce wholesale', 100, 120, 30],
      ['Total Alibaba International Digital Commerce Group', 800, 880, 220],
      ['Cloud Intelligence Group', 1300, 1800, 450],
      ['All others', 700, 680, 170],
      ['Inter-segment elimination', -200, -200, -50],
      ['Consolidated revenue', 5400, 6600, 1650],
    ],
  },
  {
    title: 'ALIBABA GROUP HOLDING LIMITED UNAUDITED CONSOLIDATED INCOME STATEMENTS',
    scale: '(in millions)',
    rows: [
      ['Revenue', 5400, 6600, 1650],
      ['Cost of revenue', -3000, -3600, -900],
      ['Sales and marketing expenses', -600, -760, -190],
      ['Interest expense', -20, -28, -7],
      ['Income tax expenses', -200, -240, -60],
    ],
  },
  {
    title: 'ALIBABA GROUP HOLDING LIMITED UNAUDITED CONSOLIDATED STATEMENTS OF CASH FLOWS',
    scale: '(in millions)',
    rows: [['Net cash provided by operating activities', 1500, 1800, 450]],
  },
  {
    title: 'Reconciliation of net cash provided by operating activities to free cash flow:',
    scale: '(in millions)',
    rows: [
      ['Net cash provided by operating activities', 1500, 1800, 450],
      ['Less: Purchase of property and equipment', -700, -1000, -250],
      ['Less: Changes in the buyer protection fund deposits', -112, 88, 22],
      ['Free cash flow', 688, 888, 222],
    ],
  },
]

const FRONT = [
  'Alibaba Group Announces December Quarter 2033 Results',
  'Hangzhou, China, February 9, 2034 – The company today announced its financial results for the quarter ended December 31, 2033.',
  'All translations of RMB into US$ were made at RMB4.0000 to US$1.00.',
]
const HEAD = [
  ['', 'Three months ended December 31,', '', '', ''],
  ['', '2032', '2033', '', ''],
  ['', 'RMB', 'RMB', 'US$', 'YoY % Change'],
]

/** An amount as releases print it; column 0 is a year ago, 2 the dollars. */
export function printed(value: number, _column = 0): string {
  const text = Math.abs(value).toLocaleString('en-US', {
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
  })
  return value < 0 ? `(${text})` : text
}

/** What a layout may do in its own way. */
export interface Layout {
  amount: (value: number, column: number, label: string) => string
  label: (text: string) => string
  /** The table's scale, between its head and its rows. */
  scale: (text: string) => string
}

const PLAIN: Layout = { amount: printed, label: (text) => text, scale: (text) => text }

function growth([, before, own]: Row): string {
  const rate = Math.round(((own - before) / Math.abs(before)) * 100)
  return rate < 0 ? `(${-rate})%` : `${rate}%`
}

/** Heads and rows of a table as cells. */
function listCells({ rows, scale }: Table, layout: Layout): string[][] {
  const body = rows.map((row) => {
    const [label, ...amounts] = row
    const cells = amounts.map((value, column) => layout.amount(value, column, label))
    return [layout.label(label), ...cells, growth(row)]
  })
  return [...HEAD, ['', layout.scale(scale), '', '', ''], ...body]
}

/** The release as a page of HTML; `cell` gives the element of a cell with all that stands beside. */
export function layOutHtml(
  own: Partial<Layout> = {},
  cell: (text: string, column: number) => string = (text) => `<td>${text}</td>`,
): string {
  const layout = { ...PLAIN, ...own }
  const tables = TABLES.map((table) => {
    const rows = listCells(table, layout).map((cells) => `<tr>${cells.map(cell).join('')}</tr>`)
    return `<p>${table.title}</p><table>${rows.join('\n')}</table>`
  })
  return `<html><body>${FRONT.map((line) => `<p>${line}</p>`).join('')}${tables.join('\n')}</body></html>`
}

/** The release as plain text, a row a line; `join` puts the cells of a row together. */
export function layOutText(
  own: Partial<Layout> = {},
  join: (cells: string[], index: number) => string = (cells) => cells.filter(Boolean).join(' '),
): string {
  const layout = { ...PLAIN, ...own }
  const tables = TABLES.map((table) =>
    [table.title, ...listCells(table, layout).map(join)].join('\n'),
  )
  return [...FRONT, ...tables].join('\n')
}

/** Reads a document as the command does. */
export async function readText(text: string): Promise<ReleaseReading> {
  const bytes = new TextEncoder().encode(text)
  return (await readDocument({ bytes, kind: detectKind(bytes) }, () => undefined)).reading
}

/** Line, period and value of everything that was read, and what was left open. */
export async function outlineOf(text: string): Promise<object> {
  const { facts, unknown, doubts } = await readText(text)
  const values = facts.map(({ line, period, value }) => `${line} ${period} ${value}`)
  return { values: values.toSorted(), unknown: unknown.map(({ label }) => label), doubts }
}
