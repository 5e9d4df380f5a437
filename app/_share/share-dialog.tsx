'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { chartQuery, useLiveChart } from '#app/_figure/use-live-chart.ts'
import { Modal } from '#app/_parts/modal.tsx'
import { useLongWait } from '#app/_parts/use-long-wait.ts'
import { ShareBody } from '#app/_share/share-body.tsx'
import type { SharedPair, ShareSource } from '#app/_share/share-source.ts'
import '#app/_share/share.css'
import type { ChartParams } from '#lib/charts/chart-search'
import { type SharedFigure, describeShared } from '#lib/copy-for/shared-figure'
import { PARAMS, VIEWS } from '#lib/query/params'

/** A chart of the page, as filtered there, as it is seen and as it is today. */
function SharedChart({ chartParams }: { chartParams: ChartParams }) {
  const { params } = useLiveChart(chartParams, false)
  const today = new URLSearchParams(params)
  today.delete('as-of')
  const asSeen = useQuery(chartQuery(chartParams, params))
  const latest = useQuery(chartQuery(chartParams, today))
  const { id } = chartParams
  const pair = useMemo(() => {
    if (!asSeen.data || !latest.data) return null
    const name = { kind: 'chart', id } as const
    const pinned = describeShared(asSeen.data, name)
    return {
      pinned,
      live: asSeen.data === latest.data ? pinned : describeShared(latest.data, name),
    }
  }, [asSeen.data, latest.data, id])
  const failed = asSeen.isError || latest.isError
  const isLong = useLongWait(!pair && !failed)
  if (pair) return <ShareBody pair={pair} />
  if (!failed)
    return (
      <p className="share-wait" role="status">
        {isLong && 'Loading the figures'}
      </p>
    )
  return (
    <div className="share-wait" role="alert">
      <p>Could not load the figures. The page is unchanged.</p>
      <button
        type="button"
        className="button"
        onClick={() => {
          void asSeen.refetch()
          void latest.refetch()
        }}
      >
        Try again
      </button>
    </div>
  )
}

/** A title after a word: `Cloud revenue` → `cloud revenue`; `AIDC revenue` stays. */
const lowerFirst = (title: string) =>
  /^[A-Z][a-z]/.test(title) ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title

/** Series as they are drawn now: the page changes that in place. */
function followView({ pinned, live }: SharedPair): SharedPair {
  const asked = new URLSearchParams(location.search).get('view')
  const view = VIEWS.find((id) => id === asked) ?? PARAMS.view.default
  const draw = (figure: SharedFigure) => {
    const query = { ...figure.view.query, view }
    return { ...figure, view: { ...figure.view, query } }
  }
  return { pinned: draw(pinned), live: draw(live) }
}

/** The dialog in which a figure is copied for another place; it is open as long as it is rendered. */
export function ShareDialog({ source, close }: { source: ShareSource; close: () => void }) {
  if (!('chartParams' in source))
    return (
      <Modal className="share" title={`Share ${source.pinned.title}`} close={close}>
        <ShareBody pair={followView(source)} />
      </Modal>
    )
  return (
    <Modal className="share" title={`Share ${lowerFirst(source.title)}`} close={close}>
      <SharedChart chartParams={source.chartParams} />
    </Modal>
  )
}
