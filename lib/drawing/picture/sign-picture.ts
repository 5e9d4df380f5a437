import { planksOfLogo } from '#lib/drawing/draw-logo'
import { drawNodes, type Ink } from '#lib/drawing/draw-node'
import type { TextNode } from '#lib/drawing/scene'

/** The name's size, and the width of mark and name, in pixels. */
export interface Signature {
  size: number
  width: number
}

function drawMark({ size, width }: Signature, right: number, y: number, ink: Ink): string {
  const { above, below } = planksOfLogo()
  return `<g transform="translate(${right - width} ${y - size * 0.84}) scale(${size / 20})"><path d="${above}" fill="${ink.color('accent')}"/><path d="${below}" fill="${ink.color('ink')}"/></g>`
}

/** Mark and name, which end at `right` and have their foot at `y`: as SVG, and the name as a text. */
export function signPicture(
  signature: Signature,
  right: number,
  y: number,
  ink: Ink,
): { drawn: string; name: TextNode } {
  const style = {
    size: signature.size,
    fill: 'ink',
    serif: true,
    bold: true,
    anchor: 'end',
  } as const
  const name: TextNode = { kind: 'text', x: right, y, text: 'Quarterdeck', ...style }
  return { drawn: drawMark(signature, right, y, ink) + drawNodes([name], ink), name }
}
