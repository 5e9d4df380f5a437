import { PrintFoot } from '#app/_page/print-foot.tsx'
import { at, countTicks, ReleaseSteps } from '#app/_ruler/release-steps.tsx'
import { ReleaseTicks } from '#app/_ruler/release-ticks.tsx'
import { toVintages } from '#app/_ruler/vintage-page.tsx'
import type { Dataset } from '#lib/data/dataset'
import { formatDate } from '#lib/words/format'
import type { ResultsReading } from '#lib/releases/results'

/** The way to the page of a release beside this one. */
const stepTo = (release: ResultsReading['next']) =>
  release && { href: `/releases/${release.id}`, label: release.label }

/**
 * The ruler of a results page, which is always seen from its own release: every tick is a link to
 * another release's page. Keys step from one to the next; the list has them all.
 */
export function ReleaseRail({ dataset, reading }: { dataset: Dataset; reading: ResultsReading }) {
  const { releases } = dataset
  const place = releases.indexOf(reading.release)
  return (
    <section className="release-ruler" aria-label="Release">
      <PrintFoot asOf={formatDate(reading.release.published)} />
      <div className="page">
        <p className="known">
          As known on <b>{formatDate(reading.release.published)}</b>
          <span className="place">
            {place + 1} of {releases.length}
          </span>
        </p>
        <ReleaseSteps previous={stepTo(reading.previous)} next={stepTo(reading.next)} />
        <div className="release-track" style={countTicks(releases.length)} aria-hidden="true">
          <ReleaseTicks vintages={toVintages(releases)} linked />
          <span className="release-knob still" style={at(place)} />
        </div>
      </div>
    </section>
  )
}
