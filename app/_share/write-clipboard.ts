import type { Clip } from '#lib/copy-for/clip'
import { escapeXml } from '#lib/words/escapes'
import { stateHeight } from '#lib/copy-for/state-height'

/** The picture of a copy did not come; the message says why. */
export class PictureFailure extends Error {
  override name = 'PictureFailure'
}

function readDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('the picture cannot be read'))
    reader.readAsDataURL(blob)
  })
}

const toBlob = (text: string, type: string) => new Blob([text], { type })

/**
 * Puts a copy on the clipboard, every type of it at once. `fetchPicture` gets the bytes of a picture
 * by its address and throws a PictureFailure; `holdsPicture` puts them into the HTML too. Throws
 * that failure, or what the browser throws where it blocks copying.
 */
export async function writeClipboard(
  clip: Clip,
  fetchPicture: (address: string) => Promise<Blob>,
  holdsPicture: boolean,
): Promise<void> {
  const { 'text/plain': text, 'text/html': html, 'image/png': address } = clip
  if (html === undefined || address === undefined) return navigator.clipboard.writeText(text)
  const picture = fetchPicture(address)
  picture.catch(() => {}) // the clipboard says so too
  const whole = picture.then(async (blob) => {
    const sized = stateHeight(html, await blob.slice(0, 24).arrayBuffer())
    if (!holdsPicture) return sized
    const data = await readDataUrl(blob)
    return sized.replace(escapeXml(address), () => data)
  })
  // Promises, so that it still counts as the reader's own press when the picture is here.
  const item = new ClipboardItem({
    'text/plain': toBlob(text, 'text/plain'),
    'text/html': whole.then((sized) => toBlob(sized, 'text/html')),
    'image/png': picture,
  })
  await navigator.clipboard.write([item])
}
