import type { CanvasBlock } from '#lib/canvas/read-canvas'
import { listBlockRows, type BlockRow } from '#lib/exports/canvas/block-rows'
import { listBlocksOfRow, type Place } from '#lib/exports/canvas/places'

/** A block on a sheet: its rows, and the stretch of sheet rows that is its own. */
export interface PlacedBlock {
  place: Place
  rows: readonly BlockRow[]
  first: number
  /** The row after its last, which stays empty under every block. */
  end: number
}

interface Sized {
  place: Place
  rows: BlockRow[]
}

const longest = (blocks: readonly Sized[]) => Math.max(...blocks.map(({ rows }) => rows.length)) + 1

/**
 * The blocks of a canvas on rows of a sheet, from row `first` down: each half as high as its longest
 * block, and what runs through both as high as the two.
 */
export function layoutSheet(blocks: readonly CanvasBlock[], first: number): PlacedBlock[] {
  const [upper, lower, foot] = (['upper', 'lower', 'foot'] as const).map((row) =>
    listBlocksOfRow(blocks, row).map(({ block, place }) => ({ place, rows: listBlockRows(block) })),
  ) as [Sized[], Sized[], Sized[]] // one list for each of the three
  const through = upper.filter(({ place }) => place.row === 'both')
  const half = first + longest(upper.filter(({ place }) => place.row === 'upper'))
  const ground = Math.max(half + longest(lower), first + longest(through))
  return [
    ...upper.map((one) => ({ ...one, first, end: one.place.row === 'both' ? ground : half })),
    ...lower.map((one) => ({ ...one, first: half, end: ground })),
    ...foot.map((one) => ({ ...one, first: ground, end: ground + longest(foot) })),
  ]
}
