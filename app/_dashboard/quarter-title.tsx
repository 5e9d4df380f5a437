import { QualityMark } from '#app/_parts/value-marks.tsx'
import { PageTitle } from '#app/_parts/page-title.tsx'
import type { Dataset } from '#lib/data/dataset'
import { formatLongDate } from '#lib/words/format'
import { labelPeriod, quarterName } from '#lib/period/period'

/** The newest quarter known on a vintage: its name, dates, and whether it is provisional. */
export function QuarterTitle({ dataset, asOf }: { dataset: Dataset; asOf: string }) {
  const release = dataset.releases.findLast(({ published }) => published <= asOf)
  if (!release) return null
  const { id, periodEnd, published, pages } = release
  return (
    <PageTitle
      title={quarterName(id)}
      subtitle={
        <>
          {labelPeriod(id, 'fiscal')}, three months to {formatLongDate(periodEnd)} · published{' '}
          {formatLongDate(published)} · CNY million ·{' '}
          <a className="link" href={`/releases/${id}`}>
            the results line by line
          </a>
        </>
      }
      aside={
        pages === null && (
          <p className="note">
            Provisional quarter. <QualityMark quality="mirror" /> read from a copy of the release,{' '}
            <QualityMark quality="secondary" /> from a report of it. The company’s own PDF will
            replace these values.
          </p>
        )
      }
    />
  )
}
