import type { Metadata } from 'next'
import '#app/_release/results.css'
import '#app/_release/results-narrow.css'
import { PageTitle } from '#app/_parts/page-title.tsx'
import { PrintFoot } from '#app/_page/print-foot.tsx'
import { ReleaseList } from '#app/_release/release-list.tsx'
import { getDataset } from '#app/_page/dataset.ts'
import { readPage } from '#app/_page/read-page.ts'
import { shareWithChart } from '#app/_page/share-tags.ts'
import { latestVintage } from '#lib/data/dataset'
import { formatDate, formatWhole } from '#lib/words/format'
import { listReleaseYears } from '#lib/releases/list'

export async function generateMetadata(): Promise<Metadata> {
  return shareWithChart('growth', await readPage(Promise.resolve({}), getDataset()), {
    title: 'Releases',
    description:
      'Every results announcement of Alibaba Group since September 2014, each as it was known on its day.',
    path: '/releases',
  })
}

/** Every release by fiscal year, with the figures it gave. */
export default function ReleasesPage() {
  const dataset = getDataset()
  const years = listReleaseYears(dataset)
  const releases = years.flatMap((year) => year.releases)
  const facts = releases.reduce((sum, line) => sum + line.facts, 0)
  return (
    <div className="page results releases">
      <PrintFoot asOf={formatDate(latestVintage(dataset))} />
      <PageTitle
        title="Releases"
        subtitle={`${releases.length} results announcements, ${formatWhole(facts)} facts · each as it was known on its day · CNY million`}
      />
      {years.map(({ year, releases: ofYear }) => (
        <ReleaseList key={year} year={year} releases={ofYear} />
      ))}
    </div>
  )
}
