'use client'

import { useEffect, useState } from 'react'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { CopyButton } from '#app/_parts/copy-button.tsx'
import { chartSearch, type ChartParams } from '#lib/charts/chart-search'
import { readChartView } from '#lib/figures/chart-view'
import type { Query } from '#lib/query/params'
import { formatDate } from '#lib/words/format'

type Write = typeof import('#lib/embeds/embed-code').writeIframe

/** What writes the code, which knows every metric by name and so comes only when it is needed. */
function useWriter(needed: boolean): Write | null {
  const [write, setWrite] = useState<Write | null>(null)
  useEffect(() => {
    if (!needed) return
    // Where it does not come, the code that the server wrote stands.
    import('#lib/embeds/embed-code').then(
      ({ writeIframe }) => setWrite(() => writeIframe),
      () => undefined,
    )
  }, [needed])
  return write
}

/** The code of a chart's embed, as filtered: one that updates and one that never changes. */
export function EmbedCode({
  chartParams,
  search,
  asOf,
  newest,
  publicUrl,
  defaults,
  heights,
  served,
}: {
  chartParams: ChartParams
  /** The query the server rendered for, `?` included or empty. */
  search: string
  /** The vintage that the server rendered, `YYYY-MM-DD`. */
  asOf: string
  /** The newest vintage, which a view without a date is seen from. */
  newest: string
  publicUrl: string
  /** Defaults of the chart that only its data gives. */
  defaults: Partial<Query>
  /** How high a frame has to be, pixels. */
  heights: { live: number; pinned: number }
  /** The code as the server wrote it for `search`. */
  served: { live: string; pinned: string }
}) {
  const { params } = useUrlQuery(search)
  const landing = new URLSearchParams(search)
  const date = params.get('as-of')
  const moved = date !== landing.get('as-of')
  const write = useWriter(
    moved || chartSearch(chartParams, params) !== chartSearch(chartParams, landing),
  )
  // An address may name any date; the server has found its vintage.
  const pin = moved ? (date ?? newest) : asOf
  const view = readChartView(chartParams, params, defaults)
  const kinds = [
    {
      id: 'embed-updates',
      label: 'Updates with new releases',
      words: 'Shows the latest figures each time it is opened. Numbers in it can change.',
      code: write?.(publicUrl, view, null, heights.live) ?? served.live,
    },
    {
      id: 'embed-pinned',
      label: 'Never changes',
      words: `Stays as known on ${formatDate(pin)}. A provisional figure may still be replaced by a filed one.`,
      code: write?.(publicUrl, view, pin, heights.pinned) ?? served.pinned,
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
