import type { Metadata } from 'next'
import '#app/_parts/fact-group.css'
import '#app/_release/results.css'
import '#app/_release/results-narrow.css'
import { notFound } from 'next/navigation'
import { getDataset } from '#app/_page/dataset.ts'
import { StructuredData } from '#app/_page/structured-data.tsx'
import { describeShare } from '#app/_page/share-tags.ts'
import { FigureFrame } from '#app/_parts/figure-frame.tsx'
import { ResultsChanges } from '#app/_release/changes.tsx'
import { ResultsCount, ResultsFacts } from '#app/_release/facts.tsx'
import { ResultsHead } from '#app/_release/head.tsx'
import { ResultsLines } from '#app/_release/lines.tsx'
import { ResultsParts } from '#app/_release/parts.tsx'
import { NegativeRates, ResultsTable } from '#app/_release/table.tsx'
import { ReleaseRail } from '#app/_ruler/release-rail.tsx'
import { CSV } from '#lib/exports/csv'
import { JSON_FORMAT } from '#lib/exports/json'
import { quarterName } from '#lib/period/period'
import { describeLines, describeRecast, describeRestated } from '#lib/releases/list'
import { readResults } from '#lib/releases/results'
import { formatDate } from '#lib/words/format'

async function readPage({ params }: PageProps<'/releases/[release]'>) {
  const { release: id } = await params
  const dataset = getDataset()
  const release = dataset.releases.find((candidate) => candidate.id === id)
  return release ? { dataset, reading: readResults(dataset, release) } : null
}

export async function generateMetadata(props: PageProps<'/releases/[release]'>): Promise<Metadata> {
  const page = await readPage(props)
  if (!page) return {}
  const { release, summary: description } = page.reading
  const title = `${quarterName(release.id)} results`
  const path = `/releases/${release.id}`
  const image = `/api/v1/charts/growth@${release.published}.png`
  const alt = `Growth of cloud, CMR and AIDC as known on ${formatDate(release.published)}`
  return describeShare({ title, description, path, image, alt })
}

/** One results announcement as it was known on its day: the page to forward. */
export default async function ResultsPage(props: PageProps<'/releases/[release]'>) {
  const page = await readPage(props)
  if (!page) notFound()
  const { dataset, reading } = page
  const recast = reading.recast.filter(({ difference }) => difference !== 0)
  const { release } = reading
  const path = `/api/v1/releases/${release.id}`
  const data = {
    name: `${quarterName(release.id)} results`,
    description: reading.summary,
    path: `/releases/${release.id}`,
    files: [JSON_FORMAT, CSV].map(({ extension, contentType }) => {
      return { path: `${path}.${extension}`, contentType }
    }),
    measures: [],
  }
  return (
    <>
      <StructuredData
        crumbs={[
          ['Releases', '/releases'],
          [data.name, data.path],
        ]}
        data={data}
      />
      <ReleaseRail dataset={dataset} reading={reading} />
      <div className="page results-head">
        <ResultsHead reading={reading} />
      </div>
      <div className="page figures results">
        <FigureFrame
          id="quarter"
          span={2}
          title="The quarter"
          subtitle="Against a year before on the same structure, and the quarter before where the structure is the same"
        >
          <ResultsTable reading={reading} />
          <NegativeRates reading={reading} />
        </FigureFrame>
        <ResultsParts reading={reading} />
        <FigureFrame
          id="lines"
          span={1}
          title="Lines that ended or began"
          subtitle={describeLines(reading)}
        >
          <ResultsLines lines={reading.lines} />
        </FigureFrame>
        <FigureFrame
          id="recast"
          span={1}
          title={`Recast by this release (${recast.length})`}
          subtitle={describeRecast(reading)}
        >
          <ResultsChanges changes={recast} kind="recast" />
        </FigureFrame>
        <FigureFrame
          id="restated"
          span={1}
          title={
            reading.restated.length > 0
              ? `Restated by this release (${reading.restated.length})`
              : 'Checks of this release'
          }
          subtitle={describeRestated(reading)}
        >
          <ResultsChanges changes={reading.restated} kind="restated" />
          {reading.restated.length > 0 && <h3 className="checks-head">Facts and checks</h3>}
          <ResultsCount count={reading.count} />
        </FigureFrame>
        <FigureFrame
          id="facts"
          span={3}
          title={`Every fact it gave (${reading.count.total})`}
          subtitle="As printed, with the page where it stands; open a family to see its facts"
        >
          <ResultsFacts groups={reading.facts} />
        </FigureFrame>
      </div>
    </>
  )
}
