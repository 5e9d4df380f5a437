import type { Metadata } from 'next'
import type { ComponentProps } from 'react'
import '#app/_release/results.css'
import { ActionLink } from '#app/_parts/action-link.tsx'
import { ChartDrawings } from '#app/_parts/chart-drawings.tsx'
import { FigureFrame } from '#app/_parts/figure-frame.tsx'
import { PageFaults } from '#app/_parts/page-faults.tsx'
import { PinChangeTable } from '#app/_changes/pin-change-table.tsx'
import { Strip } from '#app/_parts/strip.tsx'
import { PageTitle } from '#app/_parts/page-title.tsx'
import { Ledger } from '#app/_release/ledger.tsx'
import { VintageForm } from '#app/_changes/vintage-form.tsx'
import { getDataset } from '#app/_page/dataset.ts'
import { readPage, toSearch, type SearchParams } from '#app/_page/read-page.ts'
import { describeShare, shareWithChart } from '#app/_page/share-tags.ts'
import { CHARTS } from '#lib/charts/charts'
import { latestVintage } from '#lib/data/dataset'
import { changesPath, figureAddress, pagePath } from '#lib/figures/figure-address'
import { formatDate } from '#lib/words/format'
import type { PinChange, PinChanges } from '#lib/pins/change'
import { describePinChanges, isWarning } from '#lib/pins/words'
import { compareRequest, readChanges } from '#lib/pins/read-changes'
import { listLedger } from '#lib/releases/ledger'

/** The groups of changes. */
const GROUPS: readonly {
  id: string
  title: string
  subtitle: string
  has: (change: PinChange) => boolean
}[] = [
  {
    id: 'corrected',
    title: 'Corrected',
    subtitle: 'Our own data was mended, or a filed number took the place of a provisional one',
    has: ({ kind }) => kind === 'corrected',
  },
  {
    id: 'restated',
    title: 'Restated',
    subtitle: 'The same line gives the period another value',
    has: ({ kind, part }) => kind === 'restated' && part === 'value',
  },
  {
    id: 'rates',
    title: 'Growth that changed',
    subtitle: 'Rates drawn with the figure',
    has: ({ kind, part }) => kind === 'restated' && part === 'rate',
  },
  {
    id: 'moved',
    title: 'Reported on another structure',
    subtitle: 'A newer line gives the period too; values of two structures do not compare',
    has: ({ kind, part }) => kind === 'moved' && part === 'value',
  },
  {
    id: 'moved-rates',
    title: 'Growth on another structure',
    subtitle: 'A newer line gives the rate too',
    has: ({ kind, part }) => kind === 'moved' && part === 'rate',
  },
]

async function readRequest(searchParams: SearchParams) {
  const search = toSearch(await searchParams)
  const dataset = getDataset()
  const request = readChanges(search, dataset)
  return { search, dataset, request, comparison: compareRequest(dataset, request) }
}

/** A link shows the figure as it was pinned. */
export async function generateMetadata({ searchParams }: PageProps<'/changes'>): Promise<Metadata> {
  const { dataset, request, comparison } = await readRequest(searchParams)
  const { view, to } = request
  if (!comparison || !view)
    return shareWithChart('growth', await readPage(Promise.resolve({}), dataset), {
      title: 'Changes',
      description:
        'What each release of Alibaba Group restated and recast, and any figure as known on two dates.',
      path: '/changes',
    })
  const { chart, since } = comparison
  return describeShare({
    title: `${chart.title}: what changed since ${formatDate(since)}`,
    description: describePinChanges(comparison).join(' '),
    path: changesPath(view, since, to),
    image: figureAddress('', view, 'png', since),
    alt: chart.alt,
  })
}

/** The charts to choose from if the address names none; `open` where nothing else is on the page. */
function ChartChoice({ since, open }: { since: string | null; open: boolean }) {
  const date = since === null ? '' : `&since=${since}`
  return (
    <FigureFrame
      id="choose"
      span={3}
      title="One chart, then and now"
      subtitle="Choose a chart to compare as known on two dates, or name metrics in the address"
    >
      <details className="more-rows" open={open}>
        <summary className="link">{CHARTS.length} charts</summary>
        <ul className="changes-charts">
          {CHARTS.map(({ id, title }) => (
            <li key={id}>
              <a className="link" href={`/changes?chart=${id}${date}`}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </FigureFrame>
  )
}

/** Newest period first; within a period, in the order of the figure. */
function sortNewest(changes: readonly PinChange[]): PinChange[] {
  return [...changes].sort((a, b) => b.then.periodEnd.localeCompare(a.then.periodEnd))
}

/** The changes of a group; values that came out the same on another structure are folded away. */
function GroupTable({ changes, ...table }: ComponentProps<typeof PinChangeTable>) {
  const same = changes.filter(({ difference }) => difference === 0)
  const others = changes.filter((change) => !same.includes(change))
  return (
    <>
      {others.length > 0 && <PinChangeTable {...table} changes={others} />}
      {same.length > 0 && (
        <details className="more-rows" open={others.length === 0}>
          <summary className="link">{same.length} came out the same</summary>
          <PinChangeTable {...table} changes={same} />
        </details>
      )}
    </>
  )
}

function Groups({ comparison }: { comparison: PinChanges }) {
  return GROUPS.map(({ id, title, subtitle, has }) => {
    const changes = sortNewest(comparison.changes.filter(has))
    if (changes.length === 0) return null
    const [{ unit }] = changes as [PinChange, ...PinChange[]] // not empty, as checked above
    return (
      <FigureFrame key={id} id={id} span={3} title={title} subtitle={`${subtitle}; ${unit}`}>
        <GroupTable chart={comparison.chart} changes={changes} caption={title} />
      </FigureFrame>
    )
  })
}

/** How a figure's values changed between two dates, each with the release that changed it. */
export default async function ChangesPage({ searchParams }: PageProps<'/changes'>) {
  const { search, dataset, request, comparison } = await readRequest(searchParams)
  const { view, since, to } = request
  const page = view && pagePath(view, {}, since === latestVintage(dataset) ? null : since)
  const together =
    view && since && to && since < to
      ? pagePath(
          { ...view, query: { ...view.query, compare: since } },
          {},
          to === latestVintage(dataset) ? null : to,
        )
      : null
  const faults = [...request.unknown.map(({ fault }) => fault), ...request.faults]
  const asked = search.size > 0
  const latest = latestVintage(dataset)
  const entries = listLedger(dataset).filter(
    ({ restated, recast }) => restated.length + recast.length > 0,
  )
  return (
    <>
      <div className="page">
        <PageTitle
          crumbs={
            page && (
              <>
                <a href={page}>{comparison?.chart.title ?? view.id}</a> / Changes
              </>
            )
          }
          title={comparison ? `${comparison.chart.title}: what changed` : 'Changes'}
          subtitle={
            asked
              ? 'A figure as known on one date, compared value by value with what was known later.'
              : 'What each release restated and recast, newest first: found by comparing it with all before it.'
          }
        >
          {view && (
            <VintageForm
              vintages={dataset.vintages}
              since={since}
              to={to ?? latest}
              search={search}
            />
          )}
        </PageTitle>
        <PageFaults faults={asked ? faults : []} />
        {comparison && (
          <Strip changed={isWarning(comparison)}>{describePinChanges(comparison).join(' ')}</Strip>
        )}
      </div>
      <div className="page figures changes-page">
        {comparison ? (
          <>
            <Groups comparison={comparison} />
            <FigureFrame
              id="drawing"
              span={3}
              title={`As known on ${formatDate(comparison.since)}`}
              subtitle={comparison.chart.subtitle}
              source={comparison.chart.source}
              actions={
                page && (
                  <>
                    <ActionLink icon="pin" href={page} text="Open as known on this date" />
                    {together && (
                      <ActionLink icon="next" href={together} text="Both dates together" />
                    )}
                  </>
                )
              }
            >
              <div role="img" aria-label={comparison.chart.alt}>
                <ChartDrawings chart={comparison.chart} />
              </div>
            </FigureFrame>
          </>
        ) : (
          !view && (
            <>
              <ChartChoice since={since} open={asked} />
              {!asked && <Ledger entries={entries} />}
            </>
          )
        )}
      </div>
    </>
  )
}
