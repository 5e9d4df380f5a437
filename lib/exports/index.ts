import { CSV } from '#lib/exports/csv'
import { DOCX } from '#lib/exports/docx'
import type { ExportFormat } from '#lib/exports/export-format'
import { JSON_FORMAT } from '#lib/exports/json'
import { PARQUET } from '#lib/exports/parquet'
import { PNG } from '#lib/exports/png'
import { PPTX } from '#lib/exports/pptx'
import { SVG } from '#lib/exports/svg'
import { XLSX } from '#lib/exports/xlsx'

/** Every file format of a figure. Adding one is adding a file and a row. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  JSON_FORMAT,
  CSV,
  XLSX,
  PARQUET,
  DOCX,
  PPTX,
  SVG,
  PNG,
]

/** The format of a file extension, without its dot; undefined for an unknown one. */
export function findFormat(extension: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.extension === extension)
}
