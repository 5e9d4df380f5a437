import type { CellObject } from 'write-excel-file/node'
import type { Dataset } from '#lib/data/dataset'
import { listModel, makeModelSheets, type ModelContent } from '#lib/exports/model-book/model-sheets'
import { AS_OF, BREAK, LINKED, PROVISIONAL, SMALL, toDay } from '#lib/exports/sheet-looks'
import { quoteSheet, type BookSheet } from '#lib/exports/sheet-extras'
import { writeWorkbook } from '#lib/exports/workbook'
import { addProperties } from '#lib/exports/workbook-properties'

const TITLE = 'Alibaba Group, quarters and fiscal years as printed'
const BOLD = { fontWeight: 'bold' } as const

/** How the sheets are read, sign by sign. */
const LEGEND: readonly (readonly [CellObject, string])[] = [
  [
    { value: 1234, type: Number, format: '#,##0', ...LINKED },
    'Read in a document: the cell opens its page.',
  ],
  [
    { value: 1234, type: Number, format: '#,##0' },
    'Computed: a formula over cells of this workbook, or from a document as its note says. A number within a formula is of a line that no cell shows.',
  ],
  [
    { value: 1234, type: Number, format: '#,##0', ...PROVISIONAL },
    'Provisional: not resting on the company’s own documents alone.',
  ],
  [
    { value: 1234, type: Number, format: '#,##0', ...BREAK },
    'A break: values on the two sides of the stroke cannot be compared. The row structure says so too.',
  ],
  [
    { value: 'not-printed', type: String, align: 'right', ...SMALL },
    'A missing value is an empty cell; the row standing has the reason.',
  ],
]

const text = (value: string, look: object = {}): CellObject => ({ value, type: String, ...look })
const count = (value: number): CellObject => ({ value, type: Number, format: '#,##0' })

/** The first sheet: what the workbook is, its sheets, and how they are read. */
function makeContents({ asOf, families }: ModelContent, address: string): BookSheet {
  const head = [
    [text(TITLE, { ...BOLD, fontSize: 16 })],
    [
      {
        value: toDay(asOf),
        type: Date,
        format: AS_OF,
        align: 'left',
      },
    ],
    [text(address, LINKED)],
    [],
    [
      text('Sheet', BOLD),
      ...['Metrics', 'Values'].map((name) => text(name, { ...BOLD, align: 'right' })),
    ],
  ] satisfies CellObject[][]
  const rows = families.map(({ label, series }) => {
    const values = series.flatMap(({ observations }) => observations)
    const known = values.filter(({ value }) => value !== null).length
    return [text(label, LINKED), count(series.length), count(known)]
  })
  const legend = LEGEND.map(([sign, words]) => [null, sign, text(words, { indent: 1 })])
  const inside = families.map(({ sheet }, index) => {
    return { cell: `A${head.length + 1 + index}`, address: `#${quoteSheet(sheet)}!A1` }
  })
  return {
    sheet: 'Contents',
    data: [...head, ...rows, [], [text('How to read it', BOLD)], ...legend],
    columns: [{ width: 34 }, { width: 11 }, { width: 11 }],
    orientation: 'landscape',
    showGridLines: false,
    links: [{ cell: 'A3', address }, ...inside],
  }
}

/**
 * Everything known on a vintage as a workbook to calculate in: a sheet for each family of metrics,
 * ratios as formulas, each printed value with the page it opens. The same bytes for the same vintage
 * and address.
 */
export async function writeModelBook(
  dataset: Dataset,
  asOf: string,
  publicUrl: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const content = await listModel(dataset, asOf)
  const address = `${publicUrl}/metrics?as-of=${asOf}`
  const sheets = [makeContents(content, address), ...makeModelSheets(content, address)]
  const alt =
    'Every metric by quarter and fiscal year, each value with its structure, standing and page.'
  const facts = [
    ['Source', 'Results announcements and annual reports of Alibaba Group'],
    ['As of', asOf],
    ['Address', address],
  ] as const
  return writeWorkbook(sheets, [addProperties({ title: TITLE, alt, asOf, facts })], 1)
}
