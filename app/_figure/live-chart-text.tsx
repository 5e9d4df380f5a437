'use client'

import type { ReactNode } from 'react'
import { RestatedOpener } from '#app/_figure/restated-opener.tsx'
import { useLiveWords } from '#app/_figure/use-live-chart.ts'
import { RestatedChip } from '#app/_parts/chip.tsx'
import type { Chart } from '#lib/charts/chart'
import { chartPagePath, type ChartParams } from '#lib/charts/chart-search'

/** The words of a figure that go with its view. */
export type ChartPart = 'title' | 'subtitle' | 'notes' | 'source' | 'restated'

function Part({ chart, part }: { chart: Chart; part: ChartPart }) {
  switch (part) {
    case 'title':
    case 'subtitle':
      return chart[part]
    case 'source':
      return chart.source
    case 'restated':
      return <RestatedChip count={chart.restated.length} href="#restated" />
    case 'notes':
      return chart.notes.map((note) => <p key={note}>{note}</p>)
  }
}

/**
 * A part of a figure's words that follows the page's query; `children` is the server's. `opens`
 * where the list of restated values is not on this page and opens over it.
 */
export function LiveChartText({
  chartParams,
  part,
  opens = false,
  children,
}: {
  chartParams: ChartParams
  part: ChartPart
  opens?: boolean
  children: ReactNode
}) {
  const { chart, differs, params } = useLiveWords(chartParams)
  if (!differs || !chart) return children
  if (part !== 'restated' || !opens) return <Part chart={chart} part={part} />
  const href = `${chartPagePath(chartParams, params)}#restated`
  const { length: count } = chart.restated
  return <RestatedOpener chartParams={chartParams} count={count} href={href} />
}
