import type { Layer, Plot, Scene } from '#lib/drawing/scene'

/** The stretch of a plot's scale that a metric's mark takes. */
interface Stretch {
  of: string
  from: number
  to: number
}

/** What stands over a category: columns from zero, parts from the part before, points where they are. */
function listStretches(layers: readonly Layer[], at: number): Stretch[] {
  const piles = { gains: 0, losses: 0 }
  return layers.flatMap((layer): Stretch[] => {
    if (layer.kind === 'bars')
      return layer.bars.flatMap(({ point }) => {
        if (point.at !== at || point.of === undefined) return []
        const pile = point.value < 0 ? 'losses' : 'gains'
        const from = layer.shape === 'part' ? piles[pile] : 0
        piles[pile] = from + point.value
        return [{ of: point.of, from, to: from + point.value }]
      })
    if (layer.kind !== 'line') return []
    return layer.points.flatMap(({ at: place, of, value }) =>
      place === at && of !== undefined ? [{ of, from: value, to: value }] : [],
    )
  })
}

/** How far a number is from the stretch between two others. */
const away = (value: number, a: number, b: number) =>
  Math.max(Math.min(a, b) - value, value - Math.max(a, b), 0)

const least = <T>(list: readonly T[], distance: (item: T) => number) =>
  [...list].sort((a, b) => distance(a) - distance(b))[0]

/**
 * The metric whose mark is nearest to a height of a drawing, over the category `at`; null where
 * nothing stands there.
 */
export function findNearest({ plots }: Scene, at: number, height: number): string | null {
  const plot = least(plots, ({ y, height: extent }: Plot) => away(height, y, y + extent))
  if (!plot) return null
  const [low, high] = plot.domain
  const value = high - ((height - plot.y) / plot.height) * (high - low)
  return least(listStretches(plot.layers, at), ({ from, to }) => away(value, from, to))?.of ?? null
}
