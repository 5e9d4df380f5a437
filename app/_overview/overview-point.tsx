'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, type RefObject } from 'react'
import { jsonQuery } from '#app/_address/answer-query.ts'
import { findNext, markOpen, type TablePoint } from '#app/_overview/table-cells.ts'
import { ProvenancePopover } from '#app/_figure/provenance/popover.tsx'
import type { Chart } from '#lib/charts/chart'
import { joinAddress } from '#lib/figures/figure-address'
import { isRatio } from '#lib/metrics/metric'
import { findMetric } from '#lib/metrics/metrics'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import type { Query } from '#lib/query/params'
import type { Series } from '#lib/series/observation'
import type { Restatement } from '#lib/series/restatements'
import { firstQuarterOf, lastQuarterOf, type Period } from '#lib/period/period'

/** A series with its query, as the API sends it. */
interface SeriesAnswer {
  query: Partial<Query>
  asOf: string
  series: Series[]
}

/** Of the page's query what a series takes; the periods are those of the table. */
const KEPT = ['frequency', 'transform', 'labels', 'currency', 'provisional'] as const

function addressOf(
  metric: string,
  params: URLSearchParams,
  [first, last]: readonly [string, string],
  more: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams()
  for (const name of KEPT) {
    const text = params.get(name)
    if (text !== null) search.set(name, text)
  }
  search.set('from', first)
  search.set('to', last)
  for (const [name, text] of Object.entries(more)) search.set(name, text)
  const asOf = params.get('as-of')
  return joinAddress(`/api/v1/series/${metric}${asOf ? `@${asOf}` : ''}.json`, search)
}

/** The quarters from which to which the table has columns. */
function readRange(cell: HTMLTableCellElement): readonly [string, string] {
  const heads = cell.closest('table')?.querySelectorAll<HTMLElement>('thead [data-p]') ?? []
  const periods = [...heads].flatMap(({ dataset }) => dataset['p'] ?? [])
  const first = periods[0] as Period // as writeTable writes them
  const last = periods.at(-1) as Period
  return [firstQuarterOf(first), lastQuarterOf(last)]
}

/** A series as the chart that its value's sources are read from. */
function toChart(
  answer: SeriesAnswer,
  growth: SeriesAnswer | undefined,
  restated: Restatement[],
): Chart | null {
  const [series] = answer.series
  const metric = findMetric(series?.metric ?? '')
  if (!series || !metric) return null
  const { shortLabel, color, label } = metric
  const query = resolveDefaults(answer.query)
  return {
    id: metric.id,
    title: label,
    subtitle: '',
    mark: 'bars',
    query,
    asOf: answer.asOf,
    unit: series.unit,
    ...(query.transform === 'level' && isRatio(metric) ? { ratio: true as const } : {}),
    series: [{ ...series, shortLabel, color }],
    growth: (growth?.series ?? []).map((rates) => ({ ...rates, shortLabel, color })),
    continuation: [],
    likeForLike: [],
    plan: null,
    mix: null,
    restated,
    notes: [],
    source: '',
    summary: '',
    alt: '',
  }
}

/** Where a value of the table comes from, under its cell; arrows go to the values beside it. */
export function OverviewPoint({
  point,
  place,
  params,
  open,
  close,
}: {
  point: TablePoint
  /** What holds the table, in which the popover stands. */
  place: RefObject<HTMLElement | null>
  params: URLSearchParams
  open: (cell: HTMLTableCellElement) => void
  close: (toCell: boolean) => void
}) {
  const { cell, metric, period } = point
  const range = readRange(cell)
  const isFixed = params.has('as-of')
  const levels = (params.get('transform') ?? 'level') === 'level'
  const answer = useQuery(jsonQuery<SeriesAnswer>(addressOf(metric, params, range), isFixed))
  const rates = useQuery({
    ...jsonQuery<SeriesAnswer>(
      addressOf(metric, params, range, { transform: 'yoy', currency: 'CNY' }),
      isFixed,
    ),
    enabled: levels,
  })
  const changes = useQuery(
    jsonQuery<{ restatements: Restatement[] }>(`/api/v1/restatements.json?metric=${metric}`),
  )
  useEffect(() => markOpen(cell), [cell])
  const isReady = answer.data && !changes.isPending && (!levels || !rates.isPending)
  const chart = isReady
    ? toChart(
        answer.data,
        rates.data,
        (changes.data?.restatements ?? []).filter(({ after }) => after.vintage <= answer.data.asOf),
      )
    : null
  if (!chart) return null
  const goTo = (key: string) => {
    const next = findNext(cell, key)
    return next
      ? () => {
          next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
          open(next)
        }
      : undefined
  }
  const [back, on] = [goTo('ArrowLeft'), goTo('ArrowRight')]
  return (
    <ProvenancePopover
      chart={chart}
      period={period as Period}
      nearest={null}
      position={point.position}
      move={{ ...(back && { back }), ...(on && { on }) }}
      close={close}
      drawing={place}
    />
  )
}
