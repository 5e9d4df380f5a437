import type { Feature, Image } from 'write-excel-file/node'
import { describeCredits, type Credits } from '#lib/drawing/describe-credits'
import { describeWideHead, tabulateLong, type Tabulated } from '#lib/exports/csv'
import { numberColumns, textColumns, type CsvColumn, type CsvRow } from '#lib/exports/csv-table'
import { addCopyColumns, flattenCopy } from '#lib/exports/copy-columns'
import { type ExportFormat, listSeries } from '#lib/exports/export-format'
import { CUSTOM_PART, writeCustomProperties } from '#lib/exports/office-marks'
import { addressOfPicture } from '#lib/exports/picture-address'
import { makeWideSheet } from '#lib/exports/wide-sheet'
import { makeSheet, writeWorkbook } from '#lib/exports/workbook'
import type { Figure } from '#lib/figures/figure'
import type { Observation, Print } from '#lib/series/observation'
import { escapeXml } from '#lib/words/escapes'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = {
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  custom: CUSTOM_PART.contentType,
} as const

/** The properties every program shows; the document was made, as far as it matters, on its vintage. */
function writeCore({ title, alt, asOf }: Credits): string {
  const made = `<dcterms:created xsi:type="dcterms:W3CDTF">${asOf}T00:00:00Z</dcterms:created>`
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Quarterdeck</dc:creator><dc:description>${escapeXml(alt)}</dc:description>${made}</cp:coreProperties>`
}

/** Adds title, source and date to the file's properties. */
function addProperties(credits: Credits): Feature<Image['content']> {
  const overrides = Object.entries(TYPES).map(
    ([name, type]) => `<Override ContentType="${type}" PartName="/docProps/${name}.xml"/>`,
  )
  const links = [
    `<Relationship Id="rId-core" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    `<Relationship Id="rId-custom" Type="${CUSTOM_PART.relationship}" Target="${CUSTOM_PART.path}"/>`,
  ]
  return {
    files: {
      transform: {
        '[Content_Types].xml': { insert: () => overrides.join('') },
        '_rels/.rels': { insert: () => links.join('') },
      },
      write: {
        files: () => ({
          'docProps/core.xml': writeCore(credits),
          [CUSTOM_PART.path]: writeCustomProperties(credits.facts),
        }),
      },
    },
  }
}

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
  params: [],
  download: true,
  oneUnit: false,
  exportFigure: async (figure, { publicUrl }) => {
    const sheets = [
      makeSheet('Data', tabulateLong(figure)),
      makeWideSheet('Wide', {
        head: describeWideHead(figure, publicUrl),
        listed: listSeries(figure),
      }),
      makeSheet('Sources', tabulateSources(figure)),
    ]
    const credits = describeCredits(figure.toChart(), addressOfPicture(figure, publicUrl))
    return writeWorkbook(sheets, addProperties(credits))
  },
}
