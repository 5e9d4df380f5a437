import type { CellObject } from 'write-excel-file/node'
import type { Release } from '#lib/data/fact'
import type { Tabulated } from '#lib/exports/csv-table'
import type { BookSheet } from '#lib/exports/sheet-extras'
import { DAY, FAINT, LINKED, TITLE, toDay } from '#lib/exports/sheet-looks'
import { makeSheet, writeWorkbook } from '#lib/exports/workbook'
import { addProperties } from '#lib/exports/workbook-properties'

type Announced = Pick<Release, 'id' | 'published' | 'periodEnd' | 'title' | 'url' | 'structure'>

const writeDay = (date: string): CellObject => {
  return { value: toDay(date), type: Date, format: DAY, align: 'left' }
}

/** What the workbook is of, and where that can be looked up. */
function makeAbout(release: Announced, facts: number, address: string): BookSheet {
  const text = (value: string, look: object = {}): CellObject => ({ value, type: String, ...look })
  const rows: [name: string, cell: CellObject][] = [
    ['Release', text(release.id)],
    ['Published', writeDay(release.published)],
    ['Period end', writeDay(release.periodEnd)],
    ['Structure', text(release.structure)],
    ['Facts', { value: facts, type: Number, format: '#,##0', align: 'left' }],
    ['Document', text(release.url, { ...LINKED, wrap: true })],
    ['Address', text(address, LINKED)],
  ]
  const named = rows.map(([name, cell]) => [text(name, FAINT), cell])
  const places = rows.map(([name]) => name)
  const at = (name: string) => `B${places.indexOf(name) + 2}`
  return {
    sheet: 'About',
    data: [[text(release.title, TITLE)], ...named],
    columns: [{ width: 14 }, { width: 80 }],
    orientation: 'landscape',
    showGridLines: false,
    links: [
      { cell: at('Document'), address: release.url },
      { cell: at('Address'), address },
    ],
  }
}

/** Every fact of a release as a workbook: the columns of its CSV file, then what the release is. */
export function writeReleaseBook(
  release: Announced,
  facts: Tabulated,
  publicUrl: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { id, title, published } = release
  const address = `${publicUrl}/releases/${id}`
  const sheets = [makeSheet('Facts', facts), makeAbout(release, facts.rows.length, address)]
  const said = [
    ['Title', title],
    ['Address', address],
    ['As of', published],
  ] as const
  const alt = `Every figure of ${title}, as printed, with its page.`
  return writeWorkbook(sheets, [addProperties({ title, alt, asOf: published, facts: said })])
}
