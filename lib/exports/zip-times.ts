const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
/** 1 January 1980, midnight: the first moment that a ZIP can name. */
const FIRST_DATE = 0x21

/**
 * A ZIP whose files all bear the same time, so that the same content is the same bytes. Changes
 * `zip` itself. Throws for bytes that are not a ZIP.
 */
export function settleZipTimes(zip: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length)
  const end = zip.length - 22 // the record that ends a ZIP without a comment
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let file = 0; file < count; file += 1) {
    const local = view.getUint32(at + 42, true)
    if (view.getUint32(at, true) !== CENTRAL || view.getUint32(local, true) !== LOCAL)
      throw new Error('these bytes are not a ZIP')
    for (const time of [at + 12, local + 10]) {
      view.setUint16(time, 0, true)
      view.setUint16(time + 2, FIRST_DATE, true)
    }
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    at += 46 + lengths.reduce((sum, one) => sum + one, 0)
  }
  return zip
}
