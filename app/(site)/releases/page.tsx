import type { Metadata } from 'next'
import { ReleaseList } from '#app/_ui/release-list.tsx'
import { getDataset } from '#app/dataset.ts'
import { formatWhole } from '#lib/format'
import { listReleaseYears } from '#lib/results-list'

export const metadata: Metadata = {
  title: 'Releases',
  description:
    'Every results announcement of Alibaba Group since September 2014, each as it was known on its day.',
  alternates: { canonical: '/releases' },
}

/** Every release by fiscal year, with the figures it gave. */
export default function ReleasesPage() {
  const years = listReleaseYears(getDataset())
  const releases = years.flatMap((year) => year.releases)
  const facts = releases.reduce((sum, line) => sum + line.facts, 0)
  return (
    <div className="page results releases">
      <div className="title-block">
        <div>
          <h1>Releases</h1>
          <p className="subtitle">
            {releases.length} results announcements, {formatWhole(facts)} facts · each as it was
            known on its day · CNY million
          </p>
        </div>
      </div>
      {years.map(({ year, releases: held }) => (
        <ReleaseList key={year} year={year} releases={held} />
      ))}
    </div>
  )
}
