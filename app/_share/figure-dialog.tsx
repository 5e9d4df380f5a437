'use client'

import { useQuery } from '@tanstack/react-query'
import { useId, useMemo } from 'react'
import { chartQuery, useLiveChart } from '#app/_figure/use-live-chart.ts'
import { ChartTable } from '#app/_parts/chart-table.tsx'
import { CopyTable } from '#app/_parts/copy-table.tsx'
import { Modal } from '#app/_parts/modal.tsx'
import { useLongWait } from '#app/_parts/use-long-wait.ts'
import { DownloadList } from '#app/_share/download-list.tsx'
import { ShareBody } from '#app/_share/share-body.tsx'
import type { FigureView, SharedPair, ShareSource } from '#app/_share/share-source.ts'
import '#app/_share/share.css'
import type { ChartParams } from '#lib/charts/chart-search'
import { type SharedFigure, describeShared } from '#lib/copy-for/shared-figure'
import { FORMAT_NAMES } from '#lib/exports/format-names'
import { PARAMS, VIEWS } from '#lib/query/params'

/** What the dialog says while figures are fetched, or where they did not come. */
function FiguresWait({ failed, retry }: { failed: boolean; retry: () => void }) {
  const isLong = useLongWait(!failed)
  if (!failed)
    return (
      <p className="share-wait" role="status">
        {isLong && 'Loading the figures'}
      </p>
    )
  return (
    <div className="share-wait" role="alert">
      <p>Could not load the figures. The page is unchanged.</p>
      <button type="button" className="button" onClick={retry}>
        Try again
      </button>
    </div>
  )
}

/** A chart of the page, as filtered there, as it is seen and as it is today. */
function SharedChart({ chartParams }: { chartParams: ChartParams }) {
  const { params } = useLiveChart(chartParams)
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
  if (pair) return <ShareBody pair={pair} />
  return (
    <FiguresWait
      failed={asSeen.isError || latest.isError}
      retry={() => {
        void asSeen.refetch()
        void latest.refetch()
      }}
    />
  )
}

/** The figures of a chart as the page shows it, each with its document. */
function FiguresOf({ chartParams }: { chartParams: ChartParams }) {
  const id = useId()
  const { params } = useLiveChart(chartParams)
  const { data, isError, refetch } = useQuery(chartQuery(chartParams, params))
  if (!data) return <FiguresWait failed={isError} retry={() => void refetch()} />
  return (
    <div id={id} className="share-figures">
      <p>{data.subtitle}</p>
      <ChartTable chart={data} />
      <CopyTable inside={id} />
    </div>
  )
}

/** A chart of the page as files, as filtered. */
const Downloads = ({ chartParams }: { chartParams: ChartParams }) => (
  <DownloadList chartParams={chartParams} formats={FORMAT_NAMES} />
)

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

/** Of each use of the dialog, its title for a chart of the page, and what stands in it. */
const OF_CHART = {
  share: { name: (title: string) => `Share ${lowerFirst(title)}`, Body: SharedChart },
  download: { name: (title: string) => `Download ${lowerFirst(title)}`, Body: Downloads },
  table: { name: (title: string) => `${title}: figures`, Body: FiguresOf },
} as const

/**
 * The dialog in which a figure is copied for another place or, for a chart of the page, downloaded or
 * read as a table; it is open as long as it is rendered.
 */
export function FigureDialog({
  view,
  source,
  close,
}: {
  view: FigureView
  source: ShareSource
  close: () => void
}) {
  if (!('chartParams' in source))
    return (
      <Modal className="share" title={`Share ${source.pinned.title}`} close={close}>
        <ShareBody pair={followView(source)} />
      </Modal>
    )
  const { name, Body } = OF_CHART[view]
  return (
    <Modal className="share" title={name(source.title)} close={close}>
      <Body chartParams={source.chartParams} />
    </Modal>
  )
}
