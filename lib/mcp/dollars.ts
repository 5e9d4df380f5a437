import type { Dataset } from '#lib/data/dataset'
import { dollarUnit, findRate } from '#lib/series/currency'
import type { Observation, Series } from '#lib/series/observation'
import { isKnown, printOfFact, printOfKnown } from '#lib/series/prints'

function explain(dataset: Dataset, dollars: Observation, yuan: Observation): Observation {
  const rate = findRate(dataset, dollars.period)
  const isConverted = dollars.unit === dollarUnit(yuan.unit) && dollars.value !== null
  if (!isConverted || !rate || !isKnown(yuan)) return dollars
  const [first, second] = [printOfKnown(yuan), printOfFact(rate)]
  return {
    ...dollars,
    // What a restated amount was before is still to be said.
    status: dollars.status === 'reported' ? 'derived' : dollars.status,
    vintage: first.vintage > second.vintage ? first.vintage : second.vintage,
    ...{ document: null, source: null, page: null, url: null },
    inputs: [first, second],
  }
}

/**
 * Series in dollars whose amounts say what they were computed from, the amount in yuan and the rate:
 * the API gives them the page of the amount in yuan, which an assistant would cite for the dollars.
 */
export function explainDollars<Kind extends Series>(
  dataset: Dataset,
  series: readonly Kind[],
  yuan: readonly Series[],
): Kind[] {
  const keyOf = (metric: string, period: string) => `${metric} ${period}`
  const amounts = new Map(
    yuan.flatMap(({ metric, observations }) =>
      observations.map((own) => [keyOf(metric, own.period), own] as const),
    ),
  )
  return series.map((own) => ({
    ...own,
    observations: own.observations.map((observation) => {
      const amount = amounts.get(keyOf(own.metric, observation.period))
      return amount ? explain(dataset, observation, amount) : observation
    }),
  }))
}
