import { PrintFoot } from '#app/_controls/print-foot.tsx'
import { ReleaseRuler } from '#app/_controls/release-ruler.tsx'
import { ServerView } from '#app/_controls/server-view.tsx'
import { readPublicUrl } from '#app/public-url.ts'
import { latestVintage, type Dataset } from '#lib/dataset'
import { formatDate } from '#lib/format'

/** The ruler of a page, and what keeps the page's server-rendered parts in step with it. */
export function PageRuler({ dataset, search }: { dataset: Dataset; search: string }) {
  const vintages = dataset.releases.map(({ id, published }) => ({
    release: id,
    published,
    label: formatDate(published),
  }))
  const asOf = new URLSearchParams(search).get('as-of') ?? latestVintage(dataset)
  return (
    <>
      <PrintFoot publicUrl={readPublicUrl()} asOf={formatDate(asOf)} search={search} />
      <ReleaseRuler vintages={vintages} search={search} />
      <ServerView search={search} parameters={['as-of', 'labels', 'provisional']} />
    </>
  )
}
