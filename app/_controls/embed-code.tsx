'use client'

import { CopyButton } from '#app/_controls/copy-button.tsx'
import { useUrlQuery } from '#app/_controls/use-url-query.ts'
import { chartSearch, type ChartTakes } from '#lib/chart-search'
import { writeIframe } from '#lib/embed-code'
import type { FigureView } from '#lib/figure-address'
import type { Query } from '#lib/params'
import { readParams } from '#lib/read-params'

/** The code of a chart's embed, as filtered: one that updates and one that never changes. */
export function EmbedCode({
  takes,
  search,
  newest,
  publicUrl,
  defaults,
  heights,
}: {
  takes: ChartTakes
  /** The query the server rendered for, `?` included or empty. */
  search: string
  /** The newest vintage, which a view without a date is seen from. */
  newest: string
  publicUrl: string
  /** Defaults of the chart that only its data gives. */
  defaults: Partial<Query>
  /** How high a frame has to be, pixels. */
  heights: { live: number; pinned: number }
}) {
  const { params } = useUrlQuery(search)
  const taken = new URLSearchParams(chartSearch(takes, params))
  const { values } = readParams(taken, takes.params, 'lenient')
  const pin = params.get('as-of') ?? newest
  const view: FigureView = { kind: 'chart', id: takes.id, query: { ...defaults, ...values } }
  const kinds = [
    {
      id: 'embed-updates',
      label: 'Updates with new releases',
      words: 'Shows the latest figures each time it is opened. Numbers in it can change.',
      code: writeIframe(publicUrl, view, null, heights.live),
    },
    {
      id: 'embed-pinned',
      label: 'Never changes',
      words: `Stays as known on ${pin}. A provisional figure may still be replaced by a filed one.`,
      code: writeIframe(publicUrl, view, pin, heights.pinned),
    },
  ]
  return kinds.map(({ id, label, words, code }) => (
    <div key={id} className="embed-code">
      <label htmlFor={id}>
        <b>{label}.</b> {words}
      </label>
      <textarea id={id} readOnly rows={4} value={code} spellCheck={false} />
      <CopyButton text={code} />
    </div>
  ))
}
