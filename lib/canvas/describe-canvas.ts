import type { CanvasChart } from '#lib/canvas/canvas-chart'
import type { Canvas } from '#lib/canvas/read-canvas'
import { formatDate } from '#lib/words/format'
import { describeSourceOf, writePlace } from '#lib/series/print-words'

const KINDS = { primary: '', mirror: ', from a copy', secondary: ', from a report' } as const

/** Which quarter the newest value is of, and whether it is the company's own: `Jun Q 2026, from a copy`. */
export function describeNewest({ newest, quality }: CanvasChart): string {
  return newest.label + KINDS[quality]
}

/** A series in a sentence of a screen reader: what, over which quarters, and where to read it. */
export function describeCanvasChart(chart: CanvasChart): string {
  const { name, unit, from, newest, value } = chart
  const place = writePlace(describeSourceOf(newest))
  return `${name} by quarter, ${from} to ${newest.label}, in ${unit}; ${value} in the last. ${place}.`
}

/** What a file of the canvas says of itself. */
export function describeCanvas({ asOf }: Pick<Canvas, 'asOf'>): { title: string; words: string } {
  const title = 'Business model canvas: Alibaba Group'
  const words = `Nine blocks as secondary texts describe them, beside the company’s own figures. CNY million unless stated otherwise, as known on ${formatDate(asOf)}.`
  return { title, words }
}
