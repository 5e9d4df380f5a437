import { listMain } from '#app/_figure/reading/rows.ts'
import { isSplit, type Chart } from '#lib/charts/chart'
import { toDrawn } from '#lib/drawing/model/data'
import type { Period } from '#lib/period/period'
import type { Plot, Scene } from '#lib/drawing/scene'

/** The parts of a pile, from its foot up, as the stretch of the scale each takes. */
function pileUp(values: readonly number[]): [number, number][] {
  let gains = 0
  let losses = 0
  return values.map((value) => {
    const from = value < 0 ? losses : gains
    if (value < 0) losses += value
    else gains += value
    return [from, from + value]
  })
}

const within = (at: number, [a, b]: [number, number]) =>
  at >= Math.min(a, b) && at <= Math.max(a, b)

function valueAt({ y, height, domain: [low, high] }: Plot, at: number): number {
  return high - ((at - y) / height) * (high - low)
}

/** What each panel of small multiples is of: a metric or, in a mix, the color of a business. */
function listPanels(chart: Chart): string[] {
  const drawn = chart.series.filter(({ observations }) =>
    observations.some(({ value }) => value !== null),
  )
  return [...new Set(drawn.map(({ metric, color }) => (isSplit(chart) ? color : metric)))]
}

/** The plot that a height of the drawing is nearest to. */
function findPlot({ plots }: Scene, at: number): Plot | undefined {
  const away = ({ y, height }: Plot) => Math.max(y - at, at - y - height, 0)
  return [...plots].sort((a, b) => away(a) - away(b))[0]
}

/**
 * The metric whose mark is nearest to a height of the drawing, in pixels of the scene; null where a
 * period shows none.
 */
export function findNearest(chart: Chart, scene: Scene, period: Period, at: number): string | null {
  const known = listMain(chart, period).flatMap(({ series, observation }) =>
    observation.value === null
      ? []
      : [
          {
            metric: series.metric,
            color: series.color,
            drawn: toDrawn(observation.value, series.unit),
          },
        ],
  )
  const plot = findPlot(scene, at)
  const value = plot ? valueAt(plot, at) : 0
  if (chart.mark === 'multiples') {
    const panel = listPanels(chart)[plot ? scene.plots.indexOf(plot) : 0]
    return known.find(({ metric, color }) => metric === panel || color === panel)?.metric ?? null
  }
  if (chart.mark === 'stack') {
    const pile = known.toReversed() // listed from the top, piled from the foot
    const parts = pileUp(pile.map(({ drawn }) => drawn))
    const under = pile.find((_, index) => within(value, parts[index] ?? [0, 0]))
    return (under ?? known[0])?.metric ?? null
  }
  const away = ({ drawn }: { drawn: number }) => Math.abs(drawn - value)
  return [...known].sort((a, b) => away(a) - away(b))[0]?.metric ?? null
}
