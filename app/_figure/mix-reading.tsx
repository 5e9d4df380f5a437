import { DataTable, type Row } from '#app/_parts/data-table.tsx'
import type { Chart } from '#lib/charts/chart'
import { formatExact, formatOne, formatRate, formatWhole } from '#lib/words/format'

const COLUMNS = [
  { key: 'segment', label: 'Segment' },
  { key: 'value', label: 'CNY million', number: true },
  { key: 'share', label: 'Share, %', number: true },
  { key: 'growth', label: 'Growth, %', number: true },
]

/** The newest period of the mix, segment by segment, with the year before in the same structure. */
export function MixReading({ chart }: { chart: Chart }) {
  const { mix } = chart
  if (!mix) return <p>No structure has all its segments in this range.</p>
  const listed = mix.rows.filter(({ metric }) =>
    chart.series.some((series) => series.metric === metric),
  )
  const rows = listed.map((row): Row => ({
    key: row.metric,
    cells: {
      segment: { text: row.label, color: row.color },
      value: { text: formatExact(row.value), quality: row.quality },
      share: { text: row.share === null ? '–' : formatOne((row.value / mix.total) * 100) },
      growth: { text: row.growth === null ? '–' : formatRate(row.growth) },
    },
  }))
  const growth = mix.totalGrowth === null ? '–' : formatRate(mix.totalGrowth)
  const total: Row = {
    key: 'sum',
    kind: 'total',
    cells: {
      segment: { text: listed.length < mix.rows.length ? 'All segments' : 'Sum' },
      value: { text: formatExact(mix.total) },
      share: { text: formatOne(100) },
      growth: { text: growth },
    },
  }
  const before = listed.flatMap(({ label, shareBefore }) =>
    shareBefore === null ? [] : [`${label} ${formatWhole(shareBefore)}`],
  )
  return (
    <>
      <DataTable
        caption={`Segments in ${mix.label}, ${mix.structure} structure`}
        columns={COLUMNS}
        rows={[...rows, total]}
      />
      <div className="figure-notes">
        {before.length > 0 && (
          <p>A year before, on the same structure, % of the sum: {before.join(', ')}.</p>
        )}
      </div>
    </>
  )
}
