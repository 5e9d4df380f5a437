import type { Axis, Category, Name } from '#lib/drawing/model/axis'
import type { Tick } from '#lib/drawing/model/scale'
import { AXIS, RIBBON, type Frame } from '#lib/drawing/layout/frame'
import { scaled, toLine, toText } from '#lib/drawing/layout/nodes'
import { measureText } from '#lib/drawing/layout/text-width'
import type { Vertical } from '#lib/drawing/layout/vertical'
import type { Break, NamedAxis, Node, TextNode } from '#lib/drawing/scene'

const SMALL = 11.5
const AXIS_SIZE = 12

/** Gridlines with their numbers 7 left of the plot. */
export function drawGrid(
  { left, right }: Frame,
  { toY }: Vertical,
  ticks: readonly Tick[],
): Node[] {
  return ticks.flatMap(({ value, text }): Node[] => {
    const y = Math.round(toY(value))
    return scaled(
      toLine([left, y + 0.5], [right, y + 0.5], 'grid'),
      toText(left - 7, y + 4.5, text, { size: AXIS_SIZE, fill: 'ink-3', anchor: 'end' }),
    )
  })
}

/** The left margin that the numbers of a scale need. */
export function measureTicks(ticks: readonly Tick[]): number {
  return Math.ceil(Math.max(0, ...ticks.map(({ text }) => measureText(text, AXIS_SIZE))) + 7)
}

/** Breaks from the ribbon over `top` to `foot`. */
export function placeBreaks({ breaks }: Pick<Axis, 'breaks'>, top: number, foot: number): Break[] {
  return breaks.map((at) => ({ at, top: top - RIBBON + 6, foot }))
}

/** Two strokes 3 apart on 6 of page, at `x`. */
export function drawBreak(x: number, { top, foot }: Break): Node[] {
  return [
    { kind: 'rect', x: x - 3, y: top, width: 6, height: foot - top, fill: 'page' },
    toLine([x - 1.5, top], [x - 1.5, foot], 'control'),
    toLine([x + 1.5, top], [x + 1.5, foot], 'control'),
  ]
}

/** The double strokes of breaks. */
export function drawBreaks(breaks: readonly Break[], { edge }: Frame): Node[] {
  return breaks.flatMap((place) => scaled(...drawBreak(Math.round(edge(place.at)), place)))
}

/** Rules between the plots of seasons, each from `top` to `foot`. */
export function partSeasons(
  { starts }: Pick<Axis, 'starts'>,
  { edge }: Frame,
  top: number,
  foot: number,
): Node[] {
  return starts.map((at) => {
    const x = Math.floor(edge(at)) + 0.5
    return toLine([x, top], [x, foot], 'rule-2')
  })
}

/** Names each structure over its own extent: whole from 92 px, its year from 30, two digits below. */
export function drawRibbon(model: Axis, frame: Frame, top: number): Node[] {
  const { edge } = frame
  const rim = model.starts.length > 0 ? 7 : 2 // among seasons most stand between two strokes
  const names = model.sections.flatMap(({ from, to, name }): Node[] => {
    const start = edge(from)
    const extent = edge(to + 1) - start
    const fits = (form: string) => measureText(form, SMALL) <= extent - rim
    const wanted = extent >= 92 ? name[0] : extent >= 30 ? name[1] : name[2]
    const text = fits(wanted) ? wanted : name[2]
    if (!fits(text)) return []
    const whole = text === name[0]
    const x = whole ? start + (from > 0 ? 6 : 0) : start + extent / 2 + (from > 0 ? 1.5 : 0)
    const anchor = whole ? {} : { anchor: 'middle' as const }
    return [toText(x, top - 10, text, { size: SMALL, fill: 'ink-3', ...anchor })]
  })
  const rules = names.length > 0 ? partSeasons(model, frame, top - RIBBON + 6, top) : []
  return [...rules, ...names]
}

/** The longest form of a name that has 5 around it, or its shortest with none; null when none fits. */
function fitName(name: Name, room: number, size: number): string | null {
  const fitting = name.find((form) => measureText(form, size) <= room - 5)
  const shortest = name.at(-1) ?? ''
  return fitting ?? (measureText(shortest, size) <= room ? shortest : null)
}

/** What parts a name from the next: years side by side in a season run together sooner than months. */
function measureGap(name: string, { group }: Category): number {
  if (name.startsWith('Q')) return 16
  return group && /^20\d\d$/.test(name) ? 8 : 3.5
}

/** The names of the periods in the form that fits every one of them; none where none fits. */
function nameCategories(categories: readonly Category[], { step }: Frame): string[] {
  const longest = Math.max(...categories.map(({ name }) => name.length))
  // All names take the same form, the first that fits every one of them; `Q1` asks for more room.
  const form = Array.from({ length: longest }, (_, index) => index).find((index) =>
    categories.every((category) => {
      const name = category.name[index] ?? ''
      return measureText(name, SMALL) <= step - measureGap(name, category)
    }),
  )
  return form === undefined ? [] : categories.map(({ name }) => name[form] ?? '')
}

interface Group {
  from: number
  to: number
  name: Name
}

function listGroups(categories: readonly Category[]): Group[] {
  const groups: Group[] = []
  categories.forEach(({ group }, at) => {
    if (!group) return
    const last = groups.at(-1)
    if (last?.name[0] === group[0]) last.to = at
    else groups.push({ from: at, to: at, name: group })
  })
  return groups
}

/** Every how many years one is named, so that names keep 3 px apart: each, but where years are narrow. */
function measureStride(groups: readonly Group[], widest: number): number {
  const names = groups.map(({ name }) => measureText(name.at(-1) ?? '', AXIS_SIZE))
  return Math.ceil((Math.max(0, ...names) + 3) / widest)
}

function drawGroups(categories: readonly Category[], { edge, width }: Frame, y: number): Node[] {
  const groups = listGroups(categories)
  const extent = ({ from, to }: Group) => edge(to + 1) - edge(from)
  const widest = Math.max(1, ...groups.map(extent))
  const stride = measureStride(groups, widest)
  const first = groups.findIndex((group) => extent(group) > widest - 0.5)
  const names = groups.flatMap((group, index): TextNode[] => {
    const { from, to, name } = group
    // Where not every year has a name, a part of a year has none.
    const skipped = (index - first) % stride !== 0 || extent(group) <= widest - 0.5
    if (stride > 1 && skipped) return []
    const text = fitName(name, extent(group) * stride, AXIS_SIZE)
    if (text === null) return []
    const half = measureText(text, AXIS_SIZE) / 2
    const x = Math.min(Math.max((edge(from) + edge(to + 1)) / 2, half), width - half)
    return [toText(x, y + 32, text, { size: AXIS_SIZE, fill: 'ink-2', anchor: 'middle' })]
  })
  // A name that is wider than its year stands under the rules, not between them.
  const foot = stride > 1 ? y + 19 : y + AXIS - 4
  const rules = groups.slice(1).map(({ from }) => {
    const x = Math.floor(edge(from)) + 0.5
    return toLine([x, y + 1], [x, foot], 'rule-2')
  })
  return [...rules, ...names]
}

/** Baseline of the periods under the axis, and where signs of restated values stand on it. */
const NAMES = { plain: 15, signed: 18 }

/**
 * The names of the periods under an axis at `y`. `signed` where triangles stand between the axis and
 * the names.
 */
export function nameAxis({ categories }: Axis, frame: Frame, y: number, signed = false): NamedAxis {
  const names = categories.length === 0 ? [] : nameCategories(categories, frame)
  return { names, baseline: y + (signed ? NAMES.signed : NAMES.plain) }
}

/** Periods and, under them, their years or seasons, parted by rules. */
export function drawAxis(
  { categories }: Axis,
  frame: Frame,
  y: number,
  { names, baseline }: NamedAxis,
): Node[] {
  if (categories.length === 0) return []
  const style = { size: SMALL, fill: 'ink-3', anchor: 'middle' } as const
  const texts = names.map((name, at) => toText(frame.middle(at), baseline, name, style))
  return [...scaled(...texts), ...drawGroups(categories, frame, y)]
}
