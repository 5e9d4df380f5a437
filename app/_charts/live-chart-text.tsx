'use client'

import type { ReactNode } from 'react'
import { useLiveChart } from '#app/_charts/use-live-chart.ts'
import { RestatedChip } from '#app/_ui/chip.tsx'
import type { Chart } from '#lib/chart'
import type { ChartTakes } from '#lib/chart-search'

/** The words of a figure that go with its view. */
export type ChartPart = 'title' | 'subtitle' | 'notes' | 'source' | 'restated'

function Part({ chart, part, href }: { chart: Chart; part: ChartPart; href: string }) {
  switch (part) {
    case 'title':
      return chart.title
    case 'subtitle':
      return chart.subtitle
    case 'source':
      return chart.source
    case 'restated':
      return <RestatedChip count={chart.restated.length} href={href} />
    case 'notes':
      return chart.notes.map((note) => <p key={note}>{note}</p>)
  }
}

/**
 * A part of a figure's words that follows the page's query; `children` is the server's, for
 * `initialSearch`. `href` is where the chip of restated values leads.
 */
export function LiveChartText({
  takes,
  initialSearch,
  part,
  href = '#restated',
  children,
}: {
  takes: ChartTakes
  initialSearch: string
  part: ChartPart
  href?: string
  children: ReactNode
}) {
  const { chart, differs } = useLiveChart(takes, initialSearch, false)
  return differs && chart ? <Part chart={chart} part={part} href={href} /> : children
}
