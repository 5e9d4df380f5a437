'use client'

import { useUrlQuery } from '#app/_address/use-url-query.ts'
import type { ChoiceWords } from '#app/_filters/filter-reach.ts'
import { chartSearch, type ChartParams } from '#lib/charts/chart-search'

/** What the reader chose for the page that a part of it does not follow; nothing where it follows all. */
export function ReachLine({
  chartParams,
  words,
}: {
  chartParams: ChartParams
  words: ChoiceWords
}) {
  const { params } = useUrlQuery()
  const taken = new URLSearchParams(chartSearch(chartParams, params))
  const left = [...params].flatMap(([name, value]) =>
    taken.has(name) ? [] : (words[`${name}=${value}`] ?? words[name] ?? []),
  )
  return left.length > 0 && <span className="reach">Not applied here: {left.join('; ')}.</span>
}
