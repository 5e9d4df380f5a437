import type { Vintage } from '#app/_address/vintage.ts'
import { PrintFoot } from '#app/_address/print-foot.tsx'
import { ReleaseRuler } from '#app/_ruler/release-ruler.tsx'
import { ServerView } from '#app/_address/server-view.tsx'
import { readPublicUrl } from '#app/_page/public-url.ts'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import { formatDate } from '#lib/words/format'

/** Every release of the data as the ruler knows it, oldest first. */
export function readVintages({ releases }: Pick<Dataset, 'releases'>): Vintage[] {
  return releases.map(({ id, published }) => ({
    release: id,
    published,
    label: formatDate(published),
  }))
}

/** Where the browser fetches a page's figures itself they come first: they are looked at first. */
const AFTER_FIGURES = 150 // milliseconds

/**
 * The ruler of a page, and what keeps the page's server-rendered parts in step with it: the page is
 * asked for again when one of `parameters` changes, at once where it is all the `server`'s.
 */
export function PageRuler({
  dataset,
  search,
  parameters = ['as-of', 'labels', 'provisional'],
  server = false,
}: {
  dataset: Dataset
  search: string
  parameters?: readonly string[]
  server?: boolean
}) {
  const asOf = new URLSearchParams(search).get('as-of') ?? latestVintage(dataset)
  return (
    <>
      <PrintFoot publicUrl={readPublicUrl()} asOf={formatDate(asOf)} search={search} />
      <ReleaseRuler vintages={readVintages(dataset)} search={search} />
      <ServerView search={search} parameters={parameters} delay={server ? 0 : AFTER_FIGURES} />
    </>
  )
}
