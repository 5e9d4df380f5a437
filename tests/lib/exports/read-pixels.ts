import { Resvg } from '@resvg/resvg-js'
import { oncePer } from '#lib/memo/once'

/** The size that a PNG says it has, in its own pixels. */
export function readSize(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** The pixels of a PNG, four bytes each, read by drawing it: once for each PNG. */
export const readPixels = oncePer((png: Uint8Array) => {
  const { width, height } = readSize(png)
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}"/></svg>`
  const { pixels } = new Resvg(svg).render()
  return { width, height, pixels }
})

/** How many pixels of a part of a PNG, in its own pixels, are not of the color of its corner. */
export function countInk(
  png: Uint8Array,
  part: { left: number; right: number; top: number; bottom: number },
): number {
  const { width, pixels } = readPixels(png)
  let inked = 0
  for (let y = part.top; y < part.bottom; y += 1)
    for (let x = part.left; x < part.right; x += 1)
      if (Math.abs((pixels[(y * width + x) * 4] ?? 0) - (pixels[0] ?? 0)) > 60) inked += 1
  return inked
}

/** The texts inside a PNG by keyword, and its density in pixels per meter. */
export function readTexts(png: Uint8Array): { texts: Map<string, string>; density: number | null } {
  const view = new DataView(png.buffer, png.byteOffset)
  const texts = new Map<string, string>()
  let density: number | null = null
  for (let at = 8; at < png.length; at += view.getUint32(at) + 12) {
    const data = png.subarray(at + 8, at + 8 + view.getUint32(at))
    const type = new TextDecoder().decode(png.subarray(at + 4, at + 8))
    if (type === 'pHYs') density = view.getUint32(at + 8)
    if (type !== 'iTXt') continue
    const [keyword = '', ...rest] = new TextDecoder().decode(data).split('\0')
    texts.set(keyword, rest.join(''))
  }
  return { texts, density }
}
