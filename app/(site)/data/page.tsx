import type { Metadata } from 'next'
import '#app/_about/about.css'
import { EXAMPLES, WHOLE_FILES } from '#app/_data/examples.ts'
import { listRecipes } from '#app/_data/recipes.ts'
import { PrintFoot } from '#app/_page/print-foot.tsx'
import { getDataset } from '#app/_page/dataset.ts'
import { readPublicUrl } from '#app/_page/public-url.ts'
import { readPage } from '#app/_page/read-page.ts'
import { StructuredData } from '#app/_page/structured-data.tsx'
import { shareWithChart } from '#app/_page/share-tags.ts'
import { FigureFrame } from '#app/_parts/figure-frame.tsx'
import { PageTitle } from '#app/_parts/page-title.tsx'
import { CHARTS } from '#lib/charts/charts'
import { latestVintage } from '#lib/data/dataset'
import { CSV } from '#lib/exports/csv'
import { EXPORT_FORMATS } from '#lib/exports/index'
import { PARQUET } from '#lib/exports/parquet'
import { METRICS } from '#lib/metrics/metrics'
import { formatDate } from '#lib/words/format'

export async function generateMetadata(): Promise<Metadata> {
  return shareWithChart('revenue', await readPage(Promise.resolve({}), getDataset()), {
    title: 'Data',
    description:
      'Every figure as a file or by address: the whole dataset, an open API with examples, OpenAPI and a feed.',
    path: '/data',
  })
}

/** The files and the API, for people: what there is, and an address for each that can be opened. */
export default function DataPage() {
  const dataset = getDataset()
  const data = {
    name: 'every figure of its results',
    description: `${METRICS.length} metrics by quarter and fiscal year.`,
    path: '/data',
    files: [CSV, PARQUET].map(({ extension, contentType }) => {
      return { path: `/api/v1/dataset.${extension}`, contentType }
    }),
    measures: METRICS,
  }
  return (
    <>
      <StructuredData crumbs={[['Data', data.path]]} data={data} />
      <div className="page">
        <PrintFoot asOf={formatDate(latestVintage(dataset))} />
        <PageTitle
          title="Data"
          subtitle={`${METRICS.length} metrics and ${CHARTS.length} charts as files, and an open API without a key.`}
        />
      </div>
      <div className="page figures about">
        <FigureFrame
          id="examples"
          span={2}
          title="By example"
          subtitle="Each address runs as it stands; open it, or give it to a program"
        >
          <dl className="about-words data-addresses">
            {EXAMPLES.map(({ ask, path }) => (
              <div key={path}>
                <dt>{ask}</dt>
                <dd>
                  <a className="link" href={path}>
                    <code>{path}</code>
                  </a>
                </dd>
              </div>
            ))}
          </dl>
        </FigureFrame>
        <FigureFrame
          id="whole"
          span={1}
          title="Everything at once"
          subtitle={`As of ${formatDate(latestVintage(dataset))}`}
        >
          <dl className="about-files">
            {WHOLE_FILES.map(({ label, path, about }) => (
              <div key={path}>
                <dt>
                  <a className="link" href={path}>
                    {label}
                  </a>
                </dt>
                <dd>{about}</dd>
              </div>
            ))}
          </dl>
        </FigureFrame>
        <FigureFrame
          id="addresses"
          span={2}
          title="How an address is made"
          subtitle={`Under ${readPublicUrl()}/api/v1`}
        >
          <div className="about-prose">
            <p>
              <code>/series/</code> takes metric ids, <code>/charts/</code> a chart’s id; a list
              stands under <a href="/metrics">Metrics</a> and <a href="/charts">Charts</a>. The
              ending says the format: {EXPORT_FORMATS.map(({ extension }) => extension).join(', ')}.
            </p>
            <p>
              <code>@2025-11-25</code> after the id <a href="/about#pins">pins</a> it to what was
              known on that date. Parameters such as <code>transform</code>, <code>frequency</code>,{' '}
              <code>from</code>, <code>to</code>, <code>last</code> and <code>currency</code> follow
              a question mark, as on the pages: what the filters make of a page’s address works for
              the API too.
            </p>
            <p>
              A missing value is empty, never zero, with a reason beside it. An error names every
              fault and what is allowed. Any site may read the API.{' '}
              <a href="/api/v1">The catalogue</a> lists every metric, chart, parameter and format.
            </p>
          </div>
        </FigureFrame>
        <FigureFrame id="memo" span={1} title="Into a memo or a model" subtitle="From any chart">
          <div className="about-prose">
            <p>
              Share, under every chart, copies it for Word, PowerPoint, Google Docs, Notion, mail,
              Excel, Google Sheets, Python or R, updating with new releases or pinned, with its
              citation.
            </p>
          </div>
        </FigureFrame>
        <FigureFrame
          id="recipes"
          span={3}
          title="In your own tools"
          subtitle="Each reads the same figures with their types; copy it as it stands"
        >
          <dl className="data-recipes">
            {listRecipes(readPublicUrl()).map(({ id, program, about, code }) => (
              <div key={id}>
                <dt>{program}</dt>
                <dd>
                  <p>{about}</p>
                  <pre>
                    <code>{code}</code>
                  </pre>
                </dd>
              </div>
            ))}
          </dl>
        </FigureFrame>
      </div>
    </>
  )
}
