import type { Metadata } from 'next'
import { PageRuler } from '#app/_ui/page-ruler.tsx'
import { getDataset } from '#app/dataset.ts'
import { chartOnPage, readPage, type SearchParams } from '#app/read-page.ts'
import { shareWithChart } from '#app/share-tags.ts'
import { CHARTS } from '#lib/charts'

interface PageProps {
  searchParams: SearchParams
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  return shareWithChart('growth', await readPage(searchParams, getDataset()), {
    title: 'Charts',
    description: 'Every chart of Alibaba Group’s figures, each with its newest reading.',
    path: '/charts',
  })
}

/** Every chart with what it says now. */
export default async function ChartsPage({ searchParams }: PageProps) {
  const dataset = getDataset()
  const page = await readPage(searchParams, dataset)
  const search = page.params.size > 0 ? `?${page.params}` : ''
  return (
    <>
      <PageRuler dataset={dataset} search={search} />
      <div className="page">
        <div className="title-block">
          <div>
            <h1>Charts</h1>
            <p className="subtitle">Each with its newest reading</p>
          </div>
        </div>
        <ul className="chart-list">
          {CHARTS.map((row) => (
            <li key={row.id}>
              <h2>
                <a href={`/charts/${row.id}${search}`}>{row.title}</a>
              </h2>
              <p>{row.description}</p>
              <p className="note">{chartOnPage(dataset, row, page).summary}</p>
            </li>
          ))}
        </ul>
        <p className="prose">
          Every line the releases print, drawn or not, is <a href={`/metrics${search}`}>a metric</a>{' '}
          with each value each release gave it; <a href={`/explore${search}`}>explore</a> draws any
          of them together.
        </p>
      </div>
    </>
  )
}
