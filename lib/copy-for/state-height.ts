/** Where a PNG says its width and height: two whole numbers of four bytes each. */
const SIZE_AT = 16

/** The size of a picture in pixels, read from the first 24 bytes of its PNG; null for too few. */
function measurePng(bytes: ArrayBuffer): { width: number; height: number } | null {
  if (bytes.byteLength < SIZE_AT + 8) return null
  const view = new DataView(bytes)
  return { width: view.getUint32(SIZE_AT), height: view.getUint32(SIZE_AT + 4) }
}

/**
 * HTML whose `<img>` states a width alone, with the height that belongs to it: programs that are told
 * one of the two stretch the picture. `bytes` begin the PNG that the image shows.
 */
export function stateHeight(html: string, bytes: ArrayBuffer): string {
  const size = measurePng(bytes)
  if (size === null) return html
  return html.replace(
    /(<img [^>]*width="(\d+)")/,
    (_, image: string, width: string) =>
      `${image} height="${Math.round((size.height * Number(width)) / size.width)}"`,
  )
}
