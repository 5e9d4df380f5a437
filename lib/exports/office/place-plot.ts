import { measureText } from '#lib/drawing/layout/text-width'
import type { Name } from '#lib/drawing/model/axis'
import type { Plot } from '#lib/exports/office/plot'

/** The size of a native chart in points, and of its text. */
export interface ChartSize {
  width: number
  height: number
  face: number
}

/** Where the plot lies in a chart, in parts of its width and height. */
export interface PlotPlace {
  x: number
  y: number
  width: number
  height: number
  /** Points from one category to the next. */
  step: number
  /** Texts of the axis, the years under them where there are any. */
  names: string[]
  groups: (string | null)[] | null
  /** Points over the plot for the names of structures. */
  ribbon: number
}

/** The longest form of a name that is no wider than `room`; the shortest where none is. */
export function fitName(name: Name, size: number, room: number): string {
  return name.find((form) => measureText(form, size) <= room) ?? name.at(-1) ?? ''
}

/** The same form for all: `Sep` for each month, or `S`. */
function fitAll(names: readonly Name[], size: number, room: number): string[] {
  const most = Math.max(0, ...names.map((name) => name.length)) - 1
  for (let form = 0; form < most; form += 1) {
    const texts = names.map((name) => name[form] ?? name.at(-1) ?? '')
    if (texts.every((text) => measureText(text, size) <= room)) return texts
  }
  return names.map((name) => name.at(-1) ?? '')
}

function fitGroups({ categories }: Plot, size: number, step: number): (string | null)[] | null {
  if (categories.every(({ group }) => group === null)) return null
  const starts = categories.map(({ group }, at) => {
    const before = categories[at - 1]?.group
    return group !== null && group[0] !== before?.[0]
  })
  return categories.map(({ group }, at) => {
    if (!starts[at] || !group) return null
    const next = starts.findIndex((start, other) => start && other > at)
    const length = (next < 0 ? categories.length : next) - at
    return fitName(group, size, length * step - 2)
  })
}

/** More categories than this have bars narrower than their values. */
const MOST_ABREAST = 20

type Across = Pick<ChartSize, 'width' | 'face'>

/** Rows that the keys of a plot take. */
function countKeyRows({ series, keys }: Plot, { width, face }: Across): number {
  if (!keys) return 0
  const lengths = series
    .filter(({ keyed }) => keyed)
    .map(({ name }) => measureText(name, face) + 3.6 * face)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  return Math.max(1, Math.ceil(total / (width * 0.9)))
}

/** Points around a plot: for its title and structures, ticks, axis and keys. */
function measureAround(plot: Plot, size: Across) {
  const { categories, margins, marks } = plot
  const { face } = size
  const widest = Math.max(0, ...margins.ticks.map((text) => measureText(text, face)))
  const ribbon = marks.sections.length > 0 ? face * 1.5 : 0
  const grouped = categories.some(({ group }) => group !== null)
  const rows = countKeyRows(plot, size)
  return {
    left: margins.ticks.length > 0 ? widest + face * 1.1 : face * 0.6,
    // The newest value of narrow bars stands right of its bar.
    right: margins.ends ? face * 4.2 : face * (categories.length > MOST_ABREAST ? 2.4 : 0.6),
    ribbon,
    top: face * 1.9 + ribbon,
    bottom: face * (grouped ? 3.3 : 1.9) + (rows > 0 ? face * (rows * 1.6 + 0.5) : 0),
  }
}

/** Points that values written over and under their marks take within a plot. */
function measureLabels({ series, stacked, full, scale }: Plot, face: number) {
  const labelled = series.some(
    ({ draw, labels }) => labels.length > 0 && !(stacked && draw === 'bars'),
  )
  if (full) return { over: 0, under: 0 }
  return { over: face * (labelled ? 1.6 : 0.4), under: labelled && scale.min < 0 ? face * 1.6 : 0 }
}

/**
 * The height of each of some charts one over the other, `total` points in all: what stands around
 * and over the marks takes its room, and the rest goes to the marks by the weights of the plots.
 */
export function splitHeight(plots: readonly Plot[], total: number, size: Across): number[] {
  const fixed = plots.map((plot) => {
    const { top, bottom } = measureAround(plot, size)
    const { over, under } = measureLabels(plot, size.face)
    return top + bottom + over + under
  })
  const rest = total - fixed.reduce((sum, height) => sum + height, 0)
  const whole = plots.reduce((sum, { weight }) => sum + weight, 0)
  return plots.map(
    ({ weight }, index) => (fixed[index] ?? 0) + (Math.max(rest, 0) * weight) / whole,
  )
}

/** Lays a plot out in a chart: what stands around it takes the room that its text needs. */
export function placePlot(plot: Plot, size: ChartSize): PlotPlace {
  const { width, height, face } = size
  const { left, right, ribbon, top, bottom } = measureAround(plot, size)
  const inner = { width: width - left - right, height: Math.max(height - top - bottom, face) }
  const step = inner.width / Math.max(plot.categories.length, 1)
  const names = plot.categories.map(({ name }) => name)
  return {
    x: left / width,
    y: top / height,
    width: inner.width / width,
    height: inner.height / height,
    step,
    names: fitAll(names, face, step - 1),
    groups: fitGroups(plot, face, step),
    ribbon,
  }
}

/** The axis of values: its ends in the unit of the workbook, and the step of its gridlines. */
export function fitAxis(plot: Plot, height: number, face: number) {
  const { scale, full, form } = plot
  const values = scale.ticks.map(({ value }) => value)
  const [first = scale.min, second] = values
  const step = second === undefined ? 0 : second - first
  const [least, most] = [
    Math.min(first, scale.min),
    Math.max(values.at(-1) ?? scale.max, scale.max),
  ]
  const { over, under } = measureLabels(plot, face)
  const unit = (most - least) / Math.max(height - over - under, face)
  const low = scale.min < first || (scale.min < 0 && under > 0) ? scale.min - under * unit : first
  const top = full ? most : Math.max(most, scale.max + over * unit)
  // Gridlines are counted from the foot of an axis: it stands on one of them.
  const bottom =
    step > 0 && low < first ? first - Math.ceil((first - low) / step) * step : Math.min(low, first)
  const clean = (value: number) => Math.round(value * (form.billions ? 1000 : 1) * 100) / 100
  return { min: clean(bottom), max: clean(top), step: step > 0 ? clean(step) : null }
}
