import { toLine, toText } from '#lib/drawing/layout/nodes'
import { measureText } from '#lib/drawing/layout/text-width'
import type { Node, TextNode } from '#lib/drawing/scene'

/** What a label may not touch: edges of a rectangle. */
export interface Obstacle {
  left: number
  right: number
  top: number
  bottom: number
}

export interface LabelWish {
  /** Middle and baseline where it would best stand. */
  x: number
  y: number
  /** Which way it moves when it cannot stand there; `none` stays or is left out. */
  move: 'up' | 'down' | 'none'
  /** Other baselines to try, before it moves. */
  others?: readonly number[]
  text: string
  size: number
  bold: boolean
  fill: TextNode['fill']
}

const CAP = 0.68
/** A label lifted farther than this from its mark is tied to it by a line. */
const FAR = 6

/** The box that digits and capitals of a label fill, `half` its width, with a pixel around it. */
function boxOf(half: number, size: number, x: number, y: number): Obstacle {
  return { left: x - half - 1, right: x + half + 1, top: y - size * CAP - 1, bottom: y + 1 }
}

const isFree = (box: Obstacle, taken: readonly Obstacle[]) =>
  taken.every(
    (other) =>
      box.right <= other.left ||
      box.left >= other.right ||
      box.bottom <= other.top ||
      box.top >= other.bottom,
  )

/** Baselines to try: the wish, its alternatives, then just past each obstacle within reach. */
function listLevels(wish: LabelWish, half: number, taken: readonly Obstacle[]): number[] {
  const first = [wish.y, ...(wish.others ?? [])]
  if (wish.move === 'none') return first
  const reach = half + 9
  const near = taken.filter(({ left, right }) => right > wish.x - reach && left < wish.x + reach)
  const past =
    wish.move === 'up'
      ? near.map(({ top }) => top - 3).filter((y) => y < wish.y)
      : near.map(({ bottom }) => bottom + wish.size * CAP + 3).filter((y) => y > wish.y)
  const away = (y: number) => Math.abs(y - wish.y)
  return [...first, ...past.sort((a, b) => away(a) - away(b))]
}

/** Steps to the side, nearest first: well over its own mark, or just at its side where it must stand. */
function listShifts(half: number, must: boolean): number[] {
  const most = Math.max(0, Math.floor(half) + (must ? 4 : -4))
  return Array.from({ length: most * 2 + 1 }, (_, index) =>
    index % 2 === 0 ? -index / 2 : (index + 1) / 2,
  )
}

/** The first spot for a label that is free and inside `bounds`; null when there is none. */
function findSpot(
  wish: LabelWish,
  half: number,
  must: boolean,
  taken: readonly Obstacle[],
  bounds: Obstacle,
): { x: number; y: number } | null {
  const shifts = listShifts(half, must)
  for (const y of listLevels(wish, half, taken))
    for (const shift of shifts) {
      const x = wish.x + shift
      const box = boxOf(half, wish.size, x, y)
      const inside =
        x - half >= bounds.left &&
        x + half <= bounds.right &&
        box.top >= bounds.top &&
        box.bottom <= bounds.bottom
      if (inside && isFree(box, taken)) return { x, y }
    }
  return null
}

/**
 * Places labels in the order given, each free of the obstacles, of the labels before it and within
 * `bounds`; one that finds no room is left out, unless it is the first, which stays where it
 * asked if the drawing insists on it.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Obstacle[],
  bounds: Obstacle,
  insist = true,
): Node[] {
  const taken = [...obstacles]
  return wishes.flatMap((wish, index): Node[] => {
    const half = measureText(wish.text, wish.size, wish.bold) / 2
    const must = insist && index === 0
    const spot = findSpot(wish, half, must, taken, bounds) ?? (must ? wish : null)
    if (!spot) return []
    taken.push(boxOf(half, wish.size, spot.x, spot.y))
    const { text, size, fill, bold } = wish
    const style = { size, fill, anchor: 'middle', halo: true, ...(bold ? { bold } : {}) } as const
    const label = toText(spot.x, spot.y, text, style)
    if (wish.move !== 'up' || wish.y - spot.y <= FAR) return [label]
    return [toLine([wish.x, spot.y + 2], [wish.x, wish.y + 4], 'control'), label]
  })
}
