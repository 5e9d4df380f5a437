import { Icon } from '#app/_parts/icon.tsx'
import { QualityMark } from '#app/_parts/value-marks.tsx'
import { PageTitle } from '#app/_parts/page-title.tsx'
import { WordLink } from '#app/_parts/word-link.tsx'
import { formatLongDate } from '#lib/words/format'
import { labelPeriod, quarterName } from '#lib/period/period'
import type { ResultsReading } from '#lib/releases/results'

function Neighbors({ reading: { previous, next } }: { reading: ResultsReading }) {
  return (
    <>
      {previous && (
        <a className="button" href={`/releases/${previous.id}`} rel="prev">
          <Icon name="previous" />
          {previous.label}
        </a>
      )}
      {next && (
        <a className="button" href={`/releases/${next.id}`} rel="next">
          {next.label}
          <Icon name="next" />
        </a>
      )}
    </>
  )
}

/** Says which values are provisional; draws nothing if all come from the company's own document. */
function Provisional({ reading: { release, count } }: { reading: ResultsReading }) {
  const { mirror, secondary } = count.byQuality
  if (mirror + secondary === 0) return null
  return (
    <p className="note results-provisional">
      <WordLink word="provisional" text="Provisional" />: <QualityMark quality="mirror" /> read from
      a copy of the release, <QualityMark quality="secondary" /> from a report of it.{' '}
      {release.pages === null &&
        'The company’s own PDF is not in the data yet, so values have no page. It will replace them.'}
    </p>
  )
}

/** The title of a results page: quarter, dates, structure, neighbors and all its facts as files. */
export function ResultsHead({ reading }: { reading: ResultsReading }) {
  const { id, periodEnd, published, structure, url, pages } = reading.release
  const files = `/api/v1/releases/${id}`
  return (
    <>
      <PageTitle
        crumbs={
          <>
            <a href="/releases">Releases</a> / {quarterName(id)}
          </>
        }
        title={`${quarterName(id)} results`}
        subtitle={`${labelPeriod(id, 'fiscal')}, three months to ${formatLongDate(periodEnd)} · published ${formatLongDate(published)} · ${structure} structure · CNY million`}
        aside={
          <div className="results-ways">
            <Neighbors reading={reading} />
            <details className="menu">
              <summary className="button">
                <Icon name="download" />
                All facts
                <Icon name="down" />
              </summary>
              <div className="menu-panel menu-items from-left">
                <a href={`${files}.csv`}>CSV</a>
                <a href={`${files}.xlsx`}>Excel</a>
                <a href={`${files}.json`}>JSON</a>
                <a href="#facts">On this page</a>
              </div>
            </details>
            <a className="button primary" href={url} target="_blank" rel="noreferrer">
              <Icon name="external" />
              {pages === null ? 'The release' : `The release, ${pages} pages`}
            </a>
          </div>
        }
      />
      <Provisional reading={reading} />
      <p className="note print-only">The release: {url}</p>
    </>
  )
}
