import { measureText } from '#lib/drawing/layout/text-width'
import type { Box } from './boxes'

/** A text of a picture, where it is seen. */
export interface PictureText extends Box {
  size: number
  /** True inside the drawing. */
  drawn: boolean
}

interface Group {
  size: number
  anchor: string
  bold: boolean
  x: number
  y: number
  scale: number
  drawn: boolean
}

const read = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]

/** What a tag changes in what it is inside of. */
function enter(tag: string, outer: Group): Group {
  const move = /translate\(([\d.]+) ([\d.]+)\)/.exec(tag)
  const times = Number(/scale\(([\d.]+)\)/.exec(tag)?.[1] ?? 1)
  return {
    size: Number(read(tag, 'font-size') ?? outer.size),
    anchor: read(tag, 'text-anchor') ?? outer.anchor,
    bold: read(tag, 'font-weight') === '600' || outer.bold,
    x: outer.x + Number(move?.[1] ?? 0) * outer.scale,
    y: outer.y + Number(move?.[2] ?? 0) * outer.scale,
    scale: outer.scale * times,
    drawn: outer.drawn || tag.includes('class="chart-'),
  }
}

/** The texts of a picture as its SVG places them, in its pixels. */
export function readPictureTexts(svg: string): PictureText[] {
  const open: Group[] = [{ size: 0, anchor: '', bold: false, x: 0, y: 0, scale: 1, drawn: false }]
  const texts: PictureText[] = []
  for (const [tag, name] of svg.matchAll(/<(\/g|g|text)\b[^>]*>/g)) {
    const outer = open.at(-1)
    if (!outer) throw new Error('a group is closed that was not opened')
    if (name === '/g') open.pop()
    if (name === 'g') open.push(enter(tag, outer))
    if (name !== 'text') continue
    const { size, anchor, bold, scale, drawn, ...origin } = enter(tag, outer)
    const from = svg.indexOf(tag) + tag.length
    const inside = svg.slice(from, svg.indexOf('</text>', from))
    const text = inside.replace(/<[^>]*>/g, '  ').replaceAll('&amp;', '&')
    const width = measureText(text, size, bold) * scale
    const x = origin.x + Number(read(tag, 'x')) * scale
    const bottom = origin.y + Number(read(tag, 'y')) * scale
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x
    const height = size * scale
    texts.push({
      text,
      size: height,
      drawn,
      left,
      right: left + width,
      top: bottom - 0.68 * height,
      bottom,
    })
  }
  return texts
}
