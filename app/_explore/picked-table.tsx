'use client'

import type { ReactNode } from 'react'
import { Choice } from '#app/_controls/choice.tsx'
import { CopyTable } from '#app/_controls/copy-table.tsx'
import { useUrlQuery } from '#app/_controls/use-url-query.ts'
import { ChartRows } from '#app/_ui/chart-table.tsx'
import { FigureFrame } from '#app/_ui/figure-frame.tsx'
import type { Chart } from '#lib/chart'
import { tabulateCharts } from '#lib/chart-table'
import { tabulateWide } from '#lib/wide-table'

const LAYOUTS = [
  { value: 'long', label: 'Long' },
  { value: 'wide', label: 'Wide' },
] as const

const CAPTION = 'Figures of the metrics shown'

/**
 * All figures of the picked metrics in one table, long or wide as the address says. `children` are
 * the figures that stand under it.
 */
export function PickedTable({
  charts,
  search,
  children,
}: {
  charts: readonly [Chart, ...Chart[]]
  /** The query the server rendered for, `?` included or empty. */
  search: string
  children: ReactNode
}) {
  const url = useUrlQuery(search)
  const wide = url.params.get('layout') === 'wide'
  const change = (value: string) => ({ layout: value === 'long' ? null : value })
  const choice = (
    <Choice
      label="Table"
      options={LAYOUTS}
      value={wide ? 'wide' : 'long'}
      hrefOf={(value) => url.hrefOf(change(value))}
      onChoose={(value) => url.set(change(value))}
    />
  )
  const order = wide ? 'Metrics down, periods across' : 'Newest first'
  return (
    <>
      <FigureFrame
        id="figures"
        span={3}
        title="Figures"
        subtitle={`${order}; exact, in the unit as published`}
        aside={choice}
        actions={<CopyTable inside="figures" />}
      >
        {wide ? (
          <div className="wide-table" role="region" aria-label="Figures, wide" tabIndex={0}>
            <ChartRows caption={CAPTION} table={tabulateWide(charts)} />
          </div>
        ) : (
          <ChartRows caption={CAPTION} table={tabulateCharts(charts)} />
        )}
      </FigureFrame>
      <div className="beneath">{children}</div>
    </>
  )
}
