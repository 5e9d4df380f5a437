'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { chartQueryOptions } from '#app/_figure/chart-query.ts'
import { onPrepare } from '#app/_address/prepare-views.ts'
import type { ChartTakes } from '#lib/charts/chart-search'

/** Fetches a chart ahead wherever the page is told of a choice that the reader is about to make. */
export function usePreparedChart(takes: ChartTakes): void {
  const client = useQueryClient()
  useEffect(
    () =>
      onPrepare((search) => {
        void client.prefetchQuery(chartQueryOptions(takes, new URLSearchParams(search)))
      }),
    [client, takes],
  )
}
