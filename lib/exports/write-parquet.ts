import type { SchemaElement } from 'hyparquet-writer'
import {
  typeOfColumn,
  type ColumnType,
  type CsvCell,
  type CsvColumn,
  type CsvRow,
} from '#lib/exports/csv-table'

type Shape = Pick<SchemaElement, 'type' | 'converted_type'>

const SHAPES: Readonly<Record<ColumnType, Shape>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
}

function toCell(value: CsvCell | undefined, type: ColumnType): CsvCell | Date {
  if (value === null || value === undefined || value === '') return null
  return type === 'date' ? new Date(`${value}T00:00:00Z`) : value
}

/**
 * Rows as the bytes of a Parquet file, the same for the same content: each column has its type and
 * a missing value is null. `about` stands in the file's metadata, for programs that show it.
 */
export async function writeParquet(
  columns: readonly CsvColumn[],
  rows: readonly CsvRow[],
  about: readonly (readonly [name: string, text: string])[],
): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded when the first file is asked for: no other answer needs it.
  const { parquetWriteBuffer } = await import('hyparquet-writer')
  const bytes = parquetWriteBuffer({
    columnData: columns.map((column) => {
      const type = typeOfColumn(column)
      return { name: column.key, data: rows.map((row) => toCell(row[column.key], type)) }
    }),
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map((column): SchemaElement => {
        const shape = SHAPES[typeOfColumn(column)]
        return { name: column.key, repetition_type: 'OPTIONAL', ...shape }
      }),
    ],
    kvMetadata: about.map(([key, value]) => ({ key, value })),
    createdBy: 'Quarterdeck',
  })
  return new Uint8Array(bytes)
}
