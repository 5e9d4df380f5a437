import type { Filter } from '#app/_filters/filters.ts'
import type { FilterBandProps } from '#app/_filters/filter-band.tsx'
import { chartSearch, type ChartParams } from '#lib/charts/chart-search'

/** Choices in words, by the parameter with its value, or by the parameter alone where any has them. */
export type ChoiceWords = Readonly<Record<string, string>>

/** Why a choice cannot reach a chart, by the chart's id. */
const REASONS: Readonly<Record<string, ChoiceWords>> = {
  growth: { 'currency=USD': 'USD, as rates are taken in yuan' },
  'capex-plan': { 'currency=USD': 'USD, as the plan is an amount in yuan with no rate of its own' },
}

const wordFilter = ({ parameter, standard, options }: Filter): [string, string][] =>
  options.flatMap(({ value, label, short, bar }): [string, string][] =>
    value === standard ? [] : [[`${parameter}=${value}`, bar ?? short ?? label]],
  )

/** Every choice of a page that a chart does not follow, in words; of segments it may follow some. */
export function wordUnreached(
  { segments, filters, more }: Pick<FilterBandProps, 'segments' | 'filters' | 'more'>,
  chartParams: ChartParams,
): ChoiceWords {
  // A chart of growth is one whatever is chosen.
  const always = chartParams.transforms.map((id) => `transform=${id}`)
  const words = [...filters, ...more]
    .filter(({ parameter }) => parameter !== 'start') // it names the plan, which is one chart
    .flatMap(wordFilter)
    .filter(([choice]) => chartSearch(chartParams, new URLSearchParams(choice)) === '')
    .filter(([choice]) => !always.includes(choice))
  return {
    ...Object.fromEntries(words),
    ...(segments ? { segments: 'the choice of segments' } : {}),
    ...REASONS[chartParams.id],
  }
}
