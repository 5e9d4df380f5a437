import { Fragment } from 'react'
import { PageTitle } from '#app/_parts/page-title.tsx'
import { ProvisionalMark, QualityMark } from '#app/_parts/value-marks.tsx'
import { WordLink } from '#app/_parts/word-link.tsx'
import { keepWords } from '#app/_parts/keep-words.tsx'
import type { Headline } from '#lib/charts/headline'
import type { Dataset } from '#lib/data/dataset'
import type { Release } from '#lib/data/fact'
import { drawSparkline } from '#lib/drawing/draw-sparkline'
import { metricPagePath } from '#lib/figures/metric-page-path'
import { lastQuarterOf, labelPeriod, quarterName } from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { describeLedger, listLedger } from '#lib/releases/ledger'
import { describeSourceOf, writePlace } from '#lib/series/print-words'
import { formatExact, formatGrowth, formatLongDate } from '#lib/words/format'

/** What a release restated, recast, ended and began, each leading to where its page shows it. */
function ReleaseChanges({ dataset, release }: { dataset: Dataset; release: Release }) {
  const entry = listLedger(dataset).find((known) => known.release === release)
  const parts = entry ? describeLedger(entry) : []
  if (parts.length === 0) return 'This release changed no earlier value and no line.'
  return (
    <>
      This release{' '}
      {parts.map(({ text, anchor }, at) => (
        <Fragment key={text}>
          {at > 0 && '; '}
          <a className="link" href={`/releases/${release.id}#${anchor}`}>
            {keepWords(text)}
          </a>
        </Fragment>
      ))}
      .
    </>
  )
}

/** What the headline figures count: `USD million at the period-end rate, sums of four quarters`. */
function sayUnit({ currency, frequency }: Pick<Partial<Query>, 'currency' | 'frequency'>): string {
  const unit = currency === 'USD' ? 'USD million at the period-end rate' : 'CNY million'
  return frequency === 'ttm' ? `${unit}, sums of four quarters` : unit
}

/**
 * The newest quarter known on a vintage: its name, dates, what the headline figures count, and
 * whether it is provisional.
 */
export function QuarterTitle({
  dataset,
  asOf,
  ...shown
}: { dataset: Dataset; asOf: string } & Pick<Partial<Query>, 'currency' | 'frequency'>) {
  const release = dataset.releases.findLast(({ published }) => published <= asOf)
  if (!release) return null
  const { id, periodEnd, published, pages } = release
  return (
    <PageTitle
      title={quarterName(id)}
      subtitle={
        <>
          {labelPeriod(id, 'fiscal')}, three months to {formatLongDate(periodEnd)} · published{' '}
          {formatLongDate(published)} · {sayUnit(shown)} ·{' '}
          <a className="link" href={`/releases/${id}`}>
            the results line by line
          </a>
        </>
      }
      aside={
        pages === null && (
          <p className="note">
            <WordLink word="provisional" text="Provisional" /> quarter.{' '}
            <QualityMark quality="mirror" /> read from a copy of the release,{' '}
            <QualityMark quality="secondary" /> from a report of it. The company’s own PDF will
            replace these values.
          </p>
        )
      }
    >
      <p className="subtitle">
        <ReleaseChanges dataset={dataset} release={release} />{' '}
        <a className="link" href="/changes">
          All changes
        </a>
      </p>
    </PageTitle>
  )
}

const SPARK_WIDTH = 72

/** The quarter a rate compares with, or that there is no rate; an ended line's last quarter. */
function sayThan({ ended, newest, growth, below, current, yearAgoLabel }: Headline): string {
  if (ended) return `· ${newest.label}, last`
  const join = below === null ? 'on' : 'than'
  const than = growth === null ? `no rate on ${yearAgoLabel}` : `${join} ${yearAgoLabel}`
  return current ? than : `· ${newest.label}, ${than}`
}

/** The value as a link to its document or, where that has no address, to the results that gave it. */
function HeadlineValue({ newest }: Pick<Headline, 'newest'>) {
  const { value, unit, release, period, quality } = newest
  if (value === null) return '–'
  const place = describeSourceOf(newest)
  return (
    <a
      href={place.url ?? `/releases/${release ?? lastQuarterOf(period)}`}
      title={writePlace(place)}
    >
      {formatExact(value, unit)}
      <ProvisionalMark quality={quality} />
    </a>
  )
}

/** Growth in percent; of a loss or an outflow in words, the company's own way of counting by it. */
function HeadlineGrowth({ growth, below }: Pick<Headline, 'growth' | 'below'>) {
  if (growth === null) return null
  if (below === null) return <b>{formatGrowth(growth)}</b>
  return (
    <b
      title={`${formatGrowth(growth)} as the company counts, over the earlier amount without its sign`}
    >
      {below}
    </b>
  )
}

function HeadlineCard({ figure, page }: { figure: Headline; page: URLSearchParams }) {
  const { metric, label, newest, growth, below, ended, heir, bars, color } = figure
  const svg = drawSparkline(bars, { color, prefix: `spark-${metric}`, width: SPARK_WIDTH })
  return (
    <li className={ended && heir ? 'headline-card ended' : 'headline-card'}>
      <p className="headline-name">
        <a href={metricPagePath(metric, page)}>{label}</a>
        <ProvisionalMark quality={newest.quality} />
      </p>
      <p className="headline-value">
        <HeadlineValue newest={newest} />
      </p>
      <p className="headline-growth">
        <HeadlineGrowth growth={growth} below={below} /> {sayThan(figure)}
      </p>
      <div className="headline-spark">
        <div dangerouslySetInnerHTML={{ __html: svg }} />
      </div>
      {ended && heir && (
        <p className="headline-continued">
          Continued in part by {keepWords(heir.label)}, {formatExact(heir.value, newest.unit)}{' '}
          <ProvisionalMark quality={heir.quality} />
        </p>
      )}
    </li>
  )
}

/**
 * The headline figures, each at its last printed quarter, dated. A name leads to its chart, a value
 * to its document. `page` is the page's query.
 */
export function HeadlineStrip({
  figures,
  page,
}: {
  figures: readonly Headline[]
  page: URLSearchParams
}) {
  return (
    <ul className="headline">
      {figures.map((figure) => (
        <HeadlineCard key={figure.metric} figure={figure} page={page} />
      ))}
    </ul>
  )
}
