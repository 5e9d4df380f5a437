import type { CanvasBlock } from '#lib/canvas/read-canvas'

/** Where a block stands on the ten columns of a canvas, counted from 0. */
export interface BlockPlace {
  from: number
  columns: number
  /** The upper or lower half of the top, both, or the foot. */
  row: 'upper' | 'lower' | 'both' | 'foot'
}

/** The canvas as it is known: five columns over two, the second and fourth parted once more. */
const PLACES: Readonly<Record<CanvasBlock['id'], BlockPlace>> = {
  'key-partners': { from: 0, columns: 2, row: 'both' },
  'key-activities': { from: 2, columns: 2, row: 'upper' },
  'key-resources': { from: 2, columns: 2, row: 'lower' },
  'value-propositions': { from: 4, columns: 2, row: 'both' },
  'customer-relationships': { from: 6, columns: 2, row: 'upper' },
  channels: { from: 6, columns: 2, row: 'lower' },
  'customer-segments': { from: 8, columns: 2, row: 'both' },
  'cost-structure': { from: 0, columns: 5, row: 'foot' },
  'revenue-streams': { from: 5, columns: 5, row: 'foot' },
}

export const COLUMNS = 10

/** The blocks that begin in one of the three rows of a canvas, from left to right. */
export function listBlocksOfRow(
  blocks: readonly CanvasBlock[],
  row: 'upper' | 'lower' | 'foot',
): { block: CanvasBlock; place: BlockPlace }[] {
  return blocks
    .map((block) => ({ block, place: PLACES[block.id] }))
    .filter(({ place }) => place.row === row || (row === 'upper' && place.row === 'both'))
    .sort((a, b) => a.place.from - b.place.from)
}
