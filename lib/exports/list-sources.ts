import type { CsvColumn, CsvRow } from '#lib/exports/csv-table'
import { listSeries } from '#lib/exports/export-format'
import type { Figure } from '#lib/figures/figure'
import type { Tabulated } from '#lib/exports/csv'
import type { Observation, Print } from '#lib/series/observation'

const COLUMNS: readonly CsvColumn[] = [
  { key: 'document', kind: 'text' },
  { key: 'page', kind: 'number' },
  { key: 'url', kind: 'text' },
  { key: 'vintage', kind: 'text' },
  { key: 'quality', kind: 'text' },
  { key: 'figures', kind: 'number' },
  { key: 'note', kind: 'text' },
]

type Cited = Pick<Print, 'document' | 'page' | 'url' | 'quality'> & {
  vintage: string | null
  note: string | null
}

/** Where a value stands: its own document, or those of its inputs. */
function listCited({ document, quality, inputs, note, ...rest }: Observation): Cited[] {
  if (document === null || quality === null) return inputs.map((print) => ({ ...print, note }))
  const { page, url, vintage } = rest
  return [{ document, page, url, vintage, quality, note }]
}

/** The pages that a figure's values stand on, its inputs' too, each with how many values it gave. */
export function tabulateSources(figure: Figure): Tabulated {
  const seen = listSeries(figure).flatMap(({ series }) => series.observations)
  const cited = seen.filter(({ value }) => value !== null).flatMap(listCited)
  const rows = new Map<string, CsvRow & { figures: number }>()
  for (const { document, page, url, vintage, quality, note } of cited) {
    if (document === 'computed') continue
    const key = [document, page, url, vintage, quality, note].join('\n')
    const figures = (rows.get(key)?.figures ?? 0) + 1
    rows.set(key, { document, page, url, vintage, quality, note, figures })
  }
  return { columns: COLUMNS, rows: [...rows.values()] }
}
