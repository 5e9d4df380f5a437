'use client'

import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { ChartTable } from '#app/_parts/chart-table.tsx'
import type { Chart } from '#lib/charts/chart'

/** A chart's figures, money counted as the page's address asks. */
export function LiveTable({ chart }: { chart: Chart }) {
  const { params } = useUrlQuery()
  return (
    <ChartTable
      chart={chart}
      amounts={params.get('amounts') === 'billion' ? 'billion' : 'million'}
    />
  )
}
