import { measureText } from '#lib/layout/text-width'
import type { Node, TextNode } from '#lib/scene'

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

/** The box that digits and capitals of a label fill, with a pixel around it. */
function boxOf({ text, size, bold }: LabelWish, x: number, y: number): Obstacle {
  const half = measureText(text, size, bold) / 2 + 1
  return { left: x - half, right: x + half, top: y - size * CAP - 1, bottom: y + 1 }
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
function listLevels(wish: LabelWish, taken: readonly Obstacle[]): number[] {
  const first = [wish.y, ...(wish.others ?? [])]
  if (wish.move === 'none') return first
  const reach = boxOf(wish, wish.x, wish.y)
  const near = taken.filter(({ left, right }) => right > reach.left - 8 && left < reach.right + 8)
  const past =
    wish.move === 'up'
      ? near.map(({ top }) => top - 3).filter((y) => y < wish.y)
      : near.map(({ bottom }) => bottom + wish.size * CAP + 3).filter((y) => y > wish.y)
  const away = (y: number) => Math.abs(y - wish.y)
  return [...first, ...past.sort((a, b) => away(a) - away(b))]
}

/** Steps to the side, nearest first; a label stays over its own mark. */
function listShifts(wish: LabelWish): number[] {
  const most = Math.floor(measureText(wish.text, wish.size, wish.bold) / 2) + 2
  return Array.from({ length: most * 2 + 1 }, (_, index) =>
    index % 2 === 0 ? -index / 2 : (index + 1) / 2,
  )
}

/**
 * Places labels in the order given, each free of the obstacles, of the labels before it and within
 * `bounds`; one that finds no room is left out, unless it is the first, which stays where it asked.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Obstacle[],
  bounds: Obstacle,
): Node[] {
  const taken = [...obstacles]
  return wishes.flatMap((wish, index): Node[] => {
    const fits = (x: number, y: number) => {
      const box = boxOf(wish, x, y)
      const inside =
        box.left + 1 >= bounds.left &&
        box.right - 1 <= bounds.right &&
        box.top >= bounds.top &&
        box.bottom <= bounds.bottom
      return inside && isFree(box, taken)
    }
    const spots = listLevels(wish, taken).flatMap((y) =>
      listShifts(wish).map((shift) => ({ x: wish.x + shift, y })),
    )
    const spot = spots.find(({ x, y }) => fits(x, y)) ?? (index === 0 ? wish : null)
    if (!spot) return []
    taken.push(boxOf(wish, spot.x, spot.y))
    const { text, size, fill, bold } = wish
    const weight = bold ? { bold } : {}
    const raised = wish.move === 'up' && wish.y - spot.y > FAR
    const leader: Node[] = raised
      ? [
          {
            kind: 'line',
            x1: wish.x,
            y1: spot.y + 2,
            x2: wish.x,
            y2: wish.y + 4,
            stroke: 'control',
          },
        ]
      : []
    return [
      ...leader,
      {
        kind: 'text',
        x: spot.x,
        y: spot.y,
        text,
        size,
        fill,
        anchor: 'middle',
        halo: true,
        ...weight,
      },
    ]
  })
}
