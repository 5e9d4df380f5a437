import type { ProvenanceEntry } from '#app/_figure/provenance/links.ts'
import { Icon } from '#app/_parts/icon.tsx'
import { useCopy } from '#app/_parts/use-copy.ts'
import { usePublicUrl } from '#app/_parts/public-url.tsx'
import type { Chart } from '#lib/charts/chart'
import { citeValue, keepShown } from '#lib/figures/cite-value'

/** The page that shows a chart as it is seen now, fixed to the vintage that is cited. */
function addressOf(publicUrl: string, { id, asOf, query }: Chart): string {
  const { pathname, search } = location
  const params = keepShown(new URLSearchParams(search), query)
  params.set('as-of', asOf)
  return `${publicUrl}${pathname === '/' ? `/charts/${id}` : pathname}?${params}`
}

/** Copies the number alone, or a citation of it in plain text, and says that it did. */
export function ProvenanceActions({
  chart,
  period,
  entry,
}: {
  chart: Chart
  period: string
  entry: ProvenanceEntry
}) {
  const publicUrl = usePublicUrl()
  const { said, copy } = useCopy()
  const { name, value, unit, change, places, plain } = entry
  const cite = () => {
    const address = addressOf(publicUrl, chart)
    const cited = { name, period, value, unit, places, asOf: chart.asOf, address }
    return citeValue({ ...cited, change: change?.text ?? '' })
  }
  return (
    <div className="provenance-actions">
      {value !== null && (
        <button type="button" className="action" onClick={() => void copy(plain, 'Value copied')}>
          <Icon name="copy" />
          Copy value
        </button>
      )}
      <button type="button" className="action" onClick={() => void copy(cite(), 'Citation copied')}>
        <Icon name="copy" />
        Copy citation
      </button>
      <span role="status">{said}</span>
    </div>
  )
}
