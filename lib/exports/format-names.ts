/** Every file format of a figure by name, for what must not load the formats themselves. */
export const FORMAT_NAMES = [
  { extension: 'json', label: 'JSON' },
  { extension: 'csv', label: 'CSV' },
  { extension: 'xlsx', label: 'Excel' },
  { extension: 'parquet', label: 'Parquet' },
  { extension: 'docx', label: 'Word' },
  { extension: 'pptx', label: 'PowerPoint' },
  { extension: 'svg', label: 'SVG' },
  { extension: 'png', label: 'PNG' },
] as const
