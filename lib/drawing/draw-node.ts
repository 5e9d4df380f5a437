import type { Node, Paint, TextNode } from '#lib/drawing/scene'
import type { Token } from '#lib/drawing/theme'
import { escapeXml } from '#lib/words/escapes'

/** What a drawer needs to know of its surroundings. */
export interface Ink {
  /** A color as SVG takes it: `var(--cloud)` in a page, `#2468c4` in a file. */
  color: (token: Token) => string
  /** Id of the hatch in a color. */
  hatch: (token: Token) => string
  /** The serif face, for headings in files. */
  serif: string
}

/** A number with one decimal at most, two for radii and rims such as 2.25. */
function write(value: number): string {
  const rounded = Math.round(value * 100) / 100 || 0 // zero has no sign
  const text = String(rounded)
  return Math.abs(rounded) < 1 ? text.replace('0.', '.') : text
}
const writePoint = (value: number) => write(Math.round(value * 10) / 10)

const attribute = (name: string, value: string) => ` ${name}="${value}"`

function paint(node: Paint, ink: Ink): string {
  const { fill, hatch, fillOpacity, stroke, strokeWidth, dash } = node
  const ground = hatch ? `url(#${ink.hatch(hatch)})` : fill ? ink.color(fill) : 'none'
  let style = attribute('fill', ground)
  if (fillOpacity !== undefined) style += attribute('fill-opacity', write(fillOpacity))
  if (stroke) style += attribute('stroke', ink.color(stroke))
  if (strokeWidth !== undefined && strokeWidth !== 1)
    style += attribute('stroke-width', write(strokeWidth))
  if (dash) style += attribute('stroke-dasharray', dash.map(write).join(' '))
  return style
}

function dress(node: TextNode, ink: Ink): string {
  const { size, fill, anchor, bold, serif, halo } = node
  let style = attribute('font-size', write(size)) + attribute('fill', ink.color(fill))
  if (anchor) style += attribute('text-anchor', anchor)
  if (bold) style += attribute('font-weight', '600')
  if (serif) style += attribute('font-family', ink.serif)
  if (halo)
    style +=
      attribute('paint-order', 'stroke') +
      attribute('stroke', ink.color('page')) +
      attribute('stroke-width', '3') +
      attribute('stroke-linejoin', 'round')
  return style
}

function drawTail({ tail }: TextNode, ink: Ink): string {
  if (!tail) return ''
  const { text, size, fill, gap } = tail
  const style = ` dx="${write(gap)}" font-size="${write(size)}" font-weight="400" fill="${ink.color(fill)}"`
  return `<tspan${style}>${escapeXml(text)}</tspan>`
}

/** The shape of a node, its style left aside: name, attributes and what is inside. */
function shape(node: Node, ink: Ink): { name: string; at: string; inside?: string } {
  switch (node.kind) {
    case 'rect': {
      const [x, y, width, height] = [node.x, node.y, node.width, node.height].map(write)
      return { name: 'rect', at: ` x="${x}" y="${y}" width="${width}" height="${height}"` }
    }
    case 'line': {
      const [x1, y1, x2, y2] = [node.x1, node.y1, node.x2, node.y2].map(writePoint)
      const d =
        x1 === x2
          ? `M${x1} ${y1}V${y2}`
          : y1 === y2
            ? `M${x1} ${y1}H${x2}`
            : `M${x1} ${y1}L${x2} ${y2}`
      return { name: 'path', at: ` d="${d}"` }
    }
    case 'path':
      return { name: 'path', at: ` d="${node.d}"` }
    case 'circle':
      return {
        name: 'circle',
        at: ` cx="${writePoint(node.x)}" cy="${writePoint(node.y)}" r="${write(node.radius)}"`,
      }
    case 'text':
      return {
        name: 'text',
        at: ` x="${writePoint(node.x)}" y="${writePoint(node.y)}"`,
        inside: escapeXml(node.text) + drawTail(node, ink),
      }
  }
}

const close = (name: string, at: string, inside = '') =>
  inside ? `<${name}${at}>${inside}</${name}>` : `<${name}${at}/>`

/** Nodes as SVG in their order; neighbors of one style share a group that states it once. */
export function drawNodes(nodes: readonly Node[], ink: Ink): string {
  const runs: { style: string; shapes: ReturnType<typeof shape>[] }[] = []
  for (const node of nodes) {
    const style = node.kind === 'text' ? dress(node, ink) : paint(node, ink)
    const last = runs.at(-1)
    if (last?.style === style) last.shapes.push(shape(node, ink))
    else runs.push({ style, shapes: [shape(node, ink)] })
  }
  return runs
    .map(({ style, shapes }) => {
      const [only] = shapes
      if (shapes.length === 1 && only) return close(only.name, only.at + style, only.inside)
      return `<g${style}>${shapes.map(({ name, at, inside }) => close(name, at, inside)).join('')}</g>`
    })
    .join('')
}

/** Fills of 45° lines, 1.6 each 4, for every color that the nodes hatch. */
export function drawHatches(nodes: readonly Node[], ink: Ink): string {
  const tokens = new Set(
    nodes.flatMap((node) => (node.kind !== 'text' && node.hatch ? [node.hatch] : [])),
  )
  const patterns = [...tokens].map(
    (token) =>
      `<pattern id="${ink.hatch(token)}" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="4" height="4" fill="${ink.color('page')}"/><path d="M.8 0V4" stroke="${ink.color(token)}" stroke-width="1.6"/></pattern>`,
  )
  return patterns.length > 0 ? `<defs>${patterns.join('')}</defs>` : ''
}
