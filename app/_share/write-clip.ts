import type { Clip } from '#lib/copy-for/clip'
import { escapeXml } from '#lib/words/escapes'
import { stateHeight } from '#lib/copy-for/state-height'

/** The server has no picture to give now. */
export class PictureFailure extends Error {
  override name = 'PictureFailure'
}

async function fetchPicture(address: string): Promise<Blob> {
  const response = await fetch(address)
  if (!response.ok) throw new PictureFailure(`The server answered ${response.status}.`)
  return response.blob()
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
 * Puts a copy on the clipboard, every type of it at once. The picture is fetched from where the page
 * came from, whatever address it is known by (`publicUrl`); `holdsPicture` puts its bytes into the
 * HTML too. Throws a PictureFailure, or what the browser throws where it does not allow it.
 */
export async function writeClip(
  clip: Clip,
  publicUrl: string,
  holdsPicture: boolean,
): Promise<void> {
  const { 'text/plain': text, 'text/html': html, 'image/png': address } = clip
  if (html === undefined || address === undefined) return navigator.clipboard.writeText(text)
  const picture = fetchPicture(address.slice(publicUrl.length))
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
    'text/html': whole.then((one) => toBlob(one, 'text/html')),
    'image/png': picture,
  })
  await navigator.clipboard.write([item])
}
