import { yearAgo, type Period } from '#lib/period/period'
import type { ShownSeries } from '#lib/series/compared'
import type { Observation } from '#lib/series/observation'

const nameLine = ({ period, line }: Pick<Observation, 'period' | 'line'>) => `${period} ${line}`

/** The first period of a chain, and the lines of the links that lead from it to each value. */
function listChains(known: readonly Observation[]): ReadonlyMap<Period, string> {
  const chains = new Map<Period, string>()
  const [first] = known
  for (const own of known) {
    const start = chains.get(yearAgo(own.period)) ?? first?.period
    chains.set(own.period, own === first ? own.period : `${start}, ${nameLine(own)}`)
  }
  return chains
}

/**
 * What the values of an index are told from, by period: the value that is 100, and of a chain the
 * lines between. Two values told from different ones do not compare. Empty for other transforms.
 */
export function listBases({ transform, series }: ShownSeries): ReadonlyMap<Period, string> {
  const known = series.observations.filter(({ value }) => value !== null)
  if (transform === 'chained') return listChains(known)
  if (transform !== 'index') return new Map()
  return new Map(
    known.flatMap(({ period, inputs }) => {
      const base = inputs.at(-1)
      return base ? [[period, nameLine(base)] as const] : []
    }),
  )
}
