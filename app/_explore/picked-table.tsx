'use client'

import { Suspense, type ReactNode } from 'react'
import { lazyPart, PartBoundary } from '#app/_parts/part-boundary.tsx'
import { Choice } from '#app/_parts/choice.tsx'
import { CopyTable } from '#app/_parts/copy-table.tsx'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import type { PickedRowsProps } from '#app/_explore/picked-rows.tsx'
import { FigureFrame } from '#app/_parts/figure-frame.tsx'
import { isComputed, sayFigures } from '#lib/words/say-figures'
import { writeWideText, type WideHead } from '#lib/series/wide'

const LAYOUTS = [
  { value: 'long', label: 'Long' },
  { value: 'wide', label: 'Wide' },
] as const

/** The table in the layout that the server did not send. */
const OtherRows = lazyPart(() =>
  import('#app/_explore/picked-rows.tsx').then(({ PickedRows }) => PickedRows),
)

/**
 * All figures of the picked metrics in one table, long or wide as the address says. `served` is the
 * server's table; `children` goes below.
 */
export function PickedTable({
  charts,
  head,
  servedWide,
  served,
  children,
}: {
  charts: PickedRowsProps['charts']
  /** What a copy of the wide table says above its figures. */
  head: WideHead
  /** Whether `served` is wide. */
  servedWide: boolean
  served: ReactNode
  children: ReactNode
}) {
  const url = useUrlQuery()
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
  const copyWide = () =>
    writeWideText(
      charts.flatMap(({ query, series }) =>
        series.map((one) => ({ transform: query.transform, series: one })),
      ),
      head,
    )
  const order = wide ? 'Metrics down, periods across' : 'Newest first'
  return (
    <>
      <FigureFrame
        id="figures"
        span={3}
        title="Figures"
        subtitle={`${order}; ${sayFigures(charts.map(isComputed))}`}
        aside={choice}
        actions={<CopyTable inside="figures" {...(wide && { write: copyWide })} />}
      >
        {wide === servedWide ? (
          served
        ) : (
          <PartBoundary>
            <Suspense fallback={served}>
              <OtherRows charts={charts} wide={wide} />
            </Suspense>
          </PartBoundary>
        )}
      </FigureFrame>
      <div className="beneath">{children}</div>
    </>
  )
}
