/**
 * Texts, one after the other, as UTF-8 in memory of just their length: room left beside them would be
 * kept with an answer. To a `TextEncoder` a text with a dash or a middle dot in it, as answers have, is
 * several times the work.
 */
export function encodeTexts(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.allocUnsafeSlow(
    texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
  )
  let end = 0
  for (const text of texts) end += bytes.write(text, end)
  return bytes
}
