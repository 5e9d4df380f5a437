import type { ChartSeries } from '#lib/charts/chart'
import type { Color } from '#lib/metrics/metric'

/**
 * What the second metric of a color takes: one color each, of businesses that ended or are small, so
 * it is seldom on the plot and seldom mistaken for its owner.
 */
const SECOND: Readonly<Record<Color, Color>> = {
  group: 'cainiao',
  china: 'media',
  cloud: 'local',
  intl: 'ailabs',
  capex: 'local',
  others: 'ailabs',
  cainiao: 'media',
  local: 'cainiao',
  media: 'cainiao',
  ailabs: 'cainiao',
}

/** What is left where that is taken, best first. */
const SPARES: readonly Color[] = [
  ...(['cainiao', 'media', 'local', 'ailabs'] as const),
  ...(['others', 'capex', 'intl', 'cloud', 'china', 'group'] as const),
]

/** Pairs that some readers cannot tell apart as thin lines; a spare is not put beside its like. */
const ALIKE: readonly (readonly [Color, Color])[] = [
  ['group', 'ailabs'],
  ['group', 'local'],
  ['media', 'capex'],
]

const isAlike = (one: Color, other: Color) =>
  one === other || ALIKE.some((pair) => pair.includes(one) && pair.includes(other))

/**
 * The colors of lines that share a plot. Each has its metric's own. Where two of one color meet, the
 * first in the address has it and the next takes a spare that parts it from all the others. The spare
 * goes by the color, so it stays while metrics of other colors come and go, unless one has it.
 */
export function spreadColors<S extends Pick<ChartSeries, 'metric' | 'color'>>(
  series: readonly S[],
): S[] {
  const isOwner = ({ color }: S, index: number) =>
    series.findIndex((other) => other.color === color) === index
  const taken = series.filter(isOwner).map(({ color }) => color)
  return series.map((line, index) => {
    if (isOwner(line, index)) return line
    const free = [SECOND[line.color], ...SPARES].filter((color) => !taken.includes(color))
    const color = free.find((spare) => !taken.some((other) => isAlike(spare, other))) ?? free[0]
    if (!color) return line
    taken.push(color)
    return { ...line, color }
  })
}
