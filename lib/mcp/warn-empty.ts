import { noteEmptyRange } from '#lib/charts/chart-words'
import type { Context } from '#lib/api/answer'
import type { Figure } from '#lib/figures/figure'
import { describeChoices } from '#lib/mcp/open-figure'
import { isFiscalYear } from '#lib/period/period'
import { findNewestObservation } from '#lib/series/newest'
import type { Series } from '#lib/series/observation'

const hasValue = ({ observations }: Series) => observations.some(({ value }) => value !== null)

/**
 * A warning for each series of a figure without a value: which periods have one, or which frequency.
 * `whole` is the figure without a range.
 */
export function warnEmpty(figure: Figure, whole: Figure, { dataset }: Context): string[] {
  const { query, asOf } = figure
  return figure.series.flatMap((series) => {
    if (hasValue(series)) return []
    const { metric, label } = series
    const everything = whole.series.filter((own) => own.metric === metric)
    const newest = findNewestObservation(dataset, metric, asOf)
    const note = (words: string) => [
      `EMPTY: ${label} (${metric}), ${describeChoices(query)}: ${words}`,
    ]
    if (everything.some(hasValue) || !newest)
      return note(noteEmptyRange([series], () => everything, asOf).join(' '))
    return isFiscalYear(newest.period) && query.frequency === 'quarter'
      ? note('It is known by fiscal year only: ask with frequency=fiscal-year.')
      : note(`Nothing is known so. The newest figure that was printed is for ${newest.label}.`)
  })
}
