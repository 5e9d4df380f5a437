import { describeCredits } from '#lib/drawing/describe-credits'
import { tabulateLong } from '#lib/exports/csv'
import type { ExportFormat } from '#lib/exports/export-format'
import { addressOfPicture } from '#lib/exports/picture-address'
import { scaleRows } from '#lib/exports/scale-amounts'
import { writeParquet } from '#lib/exports/write-parquet'
import { tabulateYours } from '#lib/exports/yours-rows'

/** The long form of CSV with types, for DuckDB, pandas, R and Spark. */
export const PARQUET: ExportFormat = {
  extension: 'parquet',
  label: 'Parquet',
  contentType: 'application/vnd.apache.parquet',
  params: ['amounts'],
  download: true,
  oneUnit: false,
  exportFigure: (figure, { amounts, publicUrl }) => {
    const { columns, rows } = scaleRows(tabulateLong(figure), amounts)
    const { facts } = describeCredits(figure.toChart(), addressOfPicture(figure, publicUrl))
    const yours = scaleRows(tabulateYours(figure), amounts)
    return writeParquet([...columns, ...yours.columns], [...rows, ...yours.rows], facts)
  },
}
