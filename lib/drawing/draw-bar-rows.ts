import { drawHatches, drawNodes } from '#lib/drawing/draw-node'
import { inkOfPage } from '#lib/drawing/draw-svg'
import { layoutBarRows, type BarRow } from '#lib/drawing/layout/bar-rows'
import type { Parts } from '#lib/releases/parts'
import { escapeXml } from '#lib/words/escapes'
import { formatBillion, formatTableRate } from '#lib/words/format'

/** What is drawn of parts: their ids' prefix, px a row, and how an amount is written. */
interface Manner {
  prefix: string
  step: number
  write: (amount: number) => string
}

function drawRows(rows: readonly BarRow[], { prefix, step }: Manner): string {
  const { width, height, nodes } = layoutBarRows(rows, step)
  const ink = inkOfPage(prefix)
  const alt = rows.map(({ label, text }) => `${label} ${text}`).join(', ')
  return `<svg class="chart-svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(alt)}">${drawHatches(nodes, ink)}${drawNodes(nodes, ink)}</svg>`
}

function toTotal({ whole }: Parts, write: Manner['write']): BarRow[] {
  if (!whole) return []
  const { label, amount, quality } = whole
  const text = write(amount)
  return [{ label, from: 0, to: amount, text, color: 'group', quality, total: true }]
}

/** Parts end to end, each from where the one above ends, and their sum: percentage points. */
export function drawSteps(parts: Parts, prefix: string): string {
  const manner: Manner = { prefix, step: 34, write: formatTableRate }
  let reached = 0
  const rows = parts.parts.map(({ label, amount, color, quality }): BarRow => {
    const from = reached
    reached += amount
    return { label, from, to: reached, text: formatTableRate(amount), color, quality }
  })
  return drawRows([...rows, ...toTotal(parts, manner.write)], manner)
}

/** Parts side by side from zero, and their sum: CNY million, written as billions. */
export function drawAmounts(parts: Parts, prefix: string): string {
  const manner: Manner = { prefix, step: 28, write: formatBillion }
  const rows = parts.parts.map(({ label, amount, color, quality }): BarRow => {
    return { label, from: 0, to: amount, text: formatBillion(amount), color, quality }
  })
  return drawRows([...rows, ...toTotal(parts, manner.write)], manner)
}
