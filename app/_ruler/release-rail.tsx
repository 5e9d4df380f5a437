import { PrintFoot } from '#app/_address/print-foot.tsx'
import { Icon } from '#app/_parts/icon.tsx'
import { readPublicUrl } from '#app/_page/public-url.ts'
import { at, countTicks, ReleaseTicks } from '#app/_ruler/release-ticks.tsx'
import { readVintages } from '#app/_address/vintage.ts'
import type { Dataset } from '#lib/data/dataset'
import { formatDate } from '#lib/words/format'
import type { ResultsReading } from '#lib/releases/results'

function Step({
  to,
  icon,
  name,
}: {
  to: ResultsReading['next']
  icon: 'previous' | 'next'
  name: string
}) {
  if (!to)
    return (
      <span>
        <Icon name={icon} />
      </span>
    )
  return (
    <a href={`/releases/${to.id}`} aria-label={`${name}, ${to.label}`}>
      <Icon name={icon} />
    </a>
  )
}

/**
 * The ruler of a results page, which is always seen from its own release: every tick is a link to
 * another release's page. Keys step from one to the next; the list has them all.
 */
export function ReleaseRail({ dataset, reading }: { dataset: Dataset; reading: ResultsReading }) {
  const { releases } = dataset
  const place = releases.indexOf(reading.release)
  return (
    <section className="release-ruler" aria-label="Release">
      <PrintFoot
        publicUrl={readPublicUrl()}
        asOf={formatDate(reading.release.published)}
        search=""
      />
      <div className="page">
        <p className="known">
          As known on <b>{formatDate(reading.release.published)}</b>
          <span className="place">
            {place + 1} of {releases.length}
          </span>
        </p>
        <div className="release-steps">
          <Step to={reading.previous} icon="previous" name="Previous release" />
          <Step to={reading.next} icon="next" name="Next release" />
        </div>
        <div className="release-track" style={countTicks(releases.length)} aria-hidden="true">
          <ReleaseTicks vintages={readVintages(dataset)} linked />
          <span className="release-knob still" style={at(place)} />
        </div>
      </div>
    </section>
  )
}
