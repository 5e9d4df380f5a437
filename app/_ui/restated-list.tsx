import { DataTable, type Row } from '#app/_ui/data-table.tsx'
import { PageLink } from '#app/_ui/page-link.tsx'
import type { Chart } from '#lib/chart'
import { formatDate, formatExact, formatSigned } from '#lib/format'
import type { Print } from '#lib/observation'

const COLUMNS = [
  { key: 'period', label: 'Period' },
  { key: 'before', label: 'Before', number: true },
  { key: 'after', label: 'After', number: true },
  { key: 'change', label: 'Change', number: true },
  { key: 'since', label: 'Since' },
]

function when({ vintage, url }: Print) {
  const date = formatDate(vintage)
  return url ? <PageLink href={url} text={date} /> : date
}

/** Values on a chart that a later release changed: before, after and since when. */
export function RestatedList({ chart }: { chart: Chart }) {
  const several = new Set(chart.restated.map(({ metric }) => metric)).size > 1
  const rows = chart.restated.map(
    ({ metric, label, period, periodLabel, before, after, difference }): Row => ({
      key: `${metric} ${period} ${after.vintage}`,
      cells: {
        period: { text: several ? `${label}, ${periodLabel}` : periodLabel },
        before: { text: formatExact(before.value ?? 0) },
        after: { text: formatExact(after.value ?? 0), quality: after.quality },
        change: { text: formatSigned(difference) },
        since: { text: when(after) },
      },
    }),
  )
  if (rows.length === 0)
    return (
      <p>
        No value shown was changed within its own line. Values recast on a newer structure are named
        in the table.
      </p>
    )
  return <DataTable caption="Restated values" columns={COLUMNS} rows={rows} />
}
