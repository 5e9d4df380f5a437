import type { CsvColumn } from '#lib/exports/csv-table'

export const RELEASE_COLUMNS: readonly CsvColumn[] = [
  { key: 'period', kind: 'text' },
  { key: 'period_end', kind: 'text' },
  { key: 'label', kind: 'text' },
  { key: 'metric', kind: 'text' },
  { key: 'line', kind: 'text' },
  { key: 'structure', kind: 'text' },
  { key: 'value', kind: 'number' },
  { key: 'unit', kind: 'text' },
  { key: 'printed_yoy', kind: 'number' },
  { key: 'standing', kind: 'text' },
  { key: 'why', kind: 'text' },
  { key: 'quality', kind: 'text' },
  { key: 'document', kind: 'text' },
  { key: 'page', kind: 'number' },
  { key: 'url', kind: 'text' },
  { key: 'derived', kind: 'text' },
  { key: 'note', kind: 'text' },
]
