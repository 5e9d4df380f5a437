/** Bytes at the end of a file in which its end mark stands. */
const TAIL = 2048

/** How PDFs are opened. Text, not pictures: nothing is drawn, run or loaded from elsewhere. */
export const PDF_OPTIONS = {
  verbosity: 0,
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  enableXfa: false,
  maxImageSize: 1,
}

/** Whether a PDF has its end mark; one that was cut short on the way has none. */
export function hasPdfEnd(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-TAIL)).includes('%%EOF')
}

/** The text of a page, from the items that the reader of PDFs gives, with its line ends. */
export function joinPdfItems(
  items: readonly ({ str: string; hasEOL: boolean } | object)[],
): string {
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}
