/**
 * Texts and what is UTF-8 already, one after the other, as UTF-8 in memory of just their length: room left
 * beside them would be kept with an answer. To a `TextEncoder` a text with a dash or a middle dot in it, as
 * answers have, is several times the work.
 */
export function encodeTexts(texts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.allocUnsafeSlow(
    texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
  )
  let end = 0
  for (const text of texts) {
    if (typeof text === 'string') end += bytes.write(text, end)
    else {
      bytes.set(text, end)
      end += text.length
    }
  }
  return bytes
}
