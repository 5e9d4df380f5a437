import type { ReactNode } from 'react'
import { PrintFoot } from '#app/_page/print-foot.tsx'
import { ServedQuery } from '#app/_address/served-query.tsx'
import type { Vintage } from '#app/_address/vintage.ts'
import { CompareForm } from '#app/_ruler/compare-form.tsx'
import { ReleaseRuler } from '#app/_ruler/release-ruler.tsx'
import { nameVintages, type NamedVintage } from '#app/_ruler/vintage-words.ts'
import { ReleaseTicks } from '#app/_ruler/release-ticks.tsx'
import { ServerView } from '#app/_address/server-view.tsx'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import { announcedQuarter, type DatedDocument } from '#lib/data/fact'
import { nameDocument } from '#lib/series/print-words'
import { formatDate } from '#lib/words/format'

/** Documents as the ruler knows them, in their order. */
export function toVintages(documents: readonly DatedDocument[]): Vintage[] {
  return documents.map((document): Vintage => {
    const { published, title } = document
    const day = { release: announcedQuarter(document), published, label: formatDate(published) }
    return day.release ? day : { ...day, filing: nameDocument(title) }
  })
}

/** Every day of the data as the ruler knows it, oldest first; of two documents, the release. */
function readVintages({ documents, vintages }: Dataset): NamedVintage[] {
  const first = vintages.flatMap(
    (day) => documents.find(({ published }) => published === day) ?? [],
  )
  return nameVintages(toVintages(first))
}

/** Where the browser fetches a page's figures itself they come first: they are looked at first. */
const AFTER_FIGURES = 150 // milliseconds

/**
 * A page that is seen from a vintage: the ruler, what stands under it, and what keeps the parts that
 * the server rendered in step with the address. The page is asked for again when one of `parameters`
 * changes, at once where the `server` renders all of it.
 */
export function VintagePage({
  dataset,
  search,
  parameters = ['as-of', 'labels', 'provisional'],
  server = false,
  figure = null,
  children,
}: {
  dataset: Dataset
  /** The query that the page is rendered for, `?` included or empty. */
  search: string
  parameters?: readonly string[]
  server?: boolean
  /** The page's figure as `/changes` names it: `chart=cloud`; empty for several, null for none. */
  figure?: string | null
  children: ReactNode
}) {
  const params = new URLSearchParams(search)
  const asOf = params.get('as-of') ?? latestVintage(dataset)
  const vintages = readVintages(dataset)
  return (
    <ServedQuery search={search}>
      <PrintFoot asOf={formatDate(asOf)} />
      <ReleaseRuler
        vintages={vintages}
        ticks={<ReleaseTicks vintages={vintages} />}
        figure={figure}
      >
        {figure !== null && params.has('compare') && (
          <CompareForm vintages={vintages} search={search} figure={figure} />
        )}
      </ReleaseRuler>
      <ServerView parameters={parameters} delay={server ? 0 : AFTER_FIGURES} />
      {children}
    </ServedQuery>
  )
}
