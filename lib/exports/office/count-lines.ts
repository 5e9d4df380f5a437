import { wrapText } from '#lib/drawing/layout/text-width'

/** Lines that a text takes in a width; none where there is no text. */
export function countLines(text: string, size: number, width: number): number {
  return text === '' ? 0 : wrapText(text, size, width).length
}
