import type { BlockId } from '#lib/canvas/canvas-blocks'
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

type Sized = Pick<PlacedBlock, 'place' | 'rows'>

/** Two columns hold a series, so the foot is parted where a pair of columns ends. */
const FOOT: Partial<Record<BlockId, Pick<Place, 'from' | 'columns'>>> = {
  'cost-structure': { from: 0, columns: 4 },
  'revenue-streams': { from: 4, columns: 6 },
}

function placeRows(blocks: readonly CanvasBlock[], row: 'upper' | 'lower' | 'foot'): Sized[] {
  return listBlocksOfRow(blocks, row).map(({ block, place: usual }) => {
    const place = { ...usual, ...FOOT[block.id] }
    return { place, rows: listBlockRows(block, place.columns) }
  })
}

/** Rows of the highest of some blocks, with the empty one under it. */
function measureHighest(blocks: readonly Sized[]): number {
  return Math.max(...blocks.flatMap(({ rows }) => rows.map(({ at }) => at))) + 2
}

/**
 * The blocks of a canvas on rows of a sheet, counted from 0: each half as high as its highest block,
 * and what runs through both as high as the two.
 */
export function layoutSheet(blocks: readonly CanvasBlock[]): PlacedBlock[] {
  const [upper, lower, foot] = [
    placeRows(blocks, 'upper'),
    placeRows(blocks, 'lower'),
    placeRows(blocks, 'foot'),
  ]
  const through = upper.filter(({ place }) => place.row === 'both')
  const half = measureHighest(upper.filter(({ place }) => place.row === 'upper'))
  const ground = Math.max(half + measureHighest(lower), measureHighest(through))
  return [
    ...upper.map((one) => ({ ...one, first: 0, end: one.place.row === 'both' ? ground : half })),
    ...lower.map((one) => ({ ...one, first: half, end: ground })),
    ...foot.map((one) => ({ ...one, first: ground, end: ground + measureHighest(foot) })),
  ]
}
