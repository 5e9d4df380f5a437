import { describeCredits } from '#lib/drawing/describe-credits'
import { describeWideHead, tabulateLong } from '#lib/exports/csv'
import {
  numberColumns,
  textColumns,
  type CsvColumn,
  type CsvRow,
  type Tabulated,
} from '#lib/exports/csv-table'
import { makeChartSheet } from '#lib/exports/chart-sheet'
import { addCopyColumns, flattenCopy } from '#lib/exports/copy-columns'
import { type ExportFormat, listSeries, listWideSeries } from '#lib/exports/export-format'
import { addressOfPicture } from '#lib/exports/picture-address'
import { scaleRows, scaleWide } from '#lib/exports/scale-amounts'
import { makeWideSheet } from '#lib/exports/wide-sheet'
import { makeSheet, writeWorkbook } from '#lib/exports/workbook'
import { addProperties } from '#lib/exports/workbook-properties'
import { tabulateYours } from '#lib/exports/yours-rows'
import type { Figure } from '#lib/figures/figure'
import type { Observation, Print } from '#lib/series/observation'

const COLUMNS: readonly CsvColumn[] = [
  ...textColumns('document'),
  ...numberColumns('page'),
  ...textColumns('url', 'vintage', 'quality'),
  ...numberColumns('figures'),
  ...textColumns('note'),
]

type Cited = Pick<Print, 'document' | 'page' | 'url' | 'quality' | 'copy'> & {
  vintage: string | null
  note: string | null
}

/** Where a value stands: its own document, or those of its inputs. */
function listCited({ document, quality, inputs, note, ...rest }: Observation): Cited[] {
  if (document === null || quality === null) return inputs.map((print) => ({ ...print, note }))
  const { page, url, vintage, copy } = rest
  return [{ document, page, url, vintage, quality, note, ...(copy && { copy }) }]
}

/** The pages that a figure's values stand on, its inputs' too, each with how many values it gave. */
function tabulateSources(figure: Figure): Tabulated {
  const observations = listSeries(figure).flatMap(({ series }) => series.observations)
  const cited = observations.filter(({ value }) => value !== null).flatMap(listCited)
  const rows = new Map<string, CsvRow & { figures: number }>()
  for (const { document, page, url, vintage, quality, note, copy } of cited) {
    if (document === 'computed') continue
    const copied = flattenCopy(copy)
    const key = [document, page, url, vintage, quality, note, ...Object.values(copied)].join('\n')
    const figures = (rows.get(key)?.figures ?? 0) + 1
    rows.set(key, { document, page, url, vintage, quality, note, figures, ...copied })
  }
  const listed = [...rows.values()]
  return { columns: addCopyColumns(COLUMNS, listed), rows: listed }
}

export const XLSX: ExportFormat = {
  extension: 'xlsx',
  label: 'Excel',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  params: ['amounts'],
  download: true,
  oneUnit: false,
  exportFigure: async (figure, { amounts, publicUrl }) => {
    const sheets = [
      makeSheet('Data', scaleRows(tabulateLong(figure), amounts)),
      makeWideSheet('Wide', {
        head: describeWideHead(figure, publicUrl),
        listed: scaleWide(listWideSeries(figure), amounts),
      }),
      makeSheet('Sources', tabulateSources(figure)),
      ...(figure.yours ? [makeSheet('Yours', scaleRows(tabulateYours(figure), amounts))] : []),
    ]
    const credits = describeCredits(figure.toChart(), addressOfPicture(figure, publicUrl))
    const drawn = makeChartSheet(figure, publicUrl, sheets.length)
    if (!drawn) return writeWorkbook(sheets, [addProperties(credits)])
    return writeWorkbook([...sheets, drawn.sheet], [addProperties(credits), drawn.feature])
  },
}
