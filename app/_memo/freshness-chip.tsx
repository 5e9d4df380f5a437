import { sayFreshness, type FreshnessId } from '#lib/pins/freshness-words'

/** A mark for each freshness on a 16-unit grid, so that color is never alone. */
const MARKS: Readonly<Record<FreshnessId, string>> = {
  restated:
    'M2.6 6.4A5.6 5.6 0 0 1 13 5.4M13.4 9.6A5.6 5.6 0 0 1 3 10.6M13.2 2.2v3.4H9.8M2.8 13.8v-3.4h3.4',
  replaced: 'M2 2h8v8H2zM6 13.6h7.6V6',
  corrected: 'm3 13 .8-3.2L10.6 3 13 5.4 6.2 12.2 3 13zM9 4.6 11.4 7',
  moved: 'M2 3h4v10H2zM10 3h4v4.4h-4zM10 9.6h4V13h-4z',
  'not-known': 'M5.4 6a2.6 2.6 0 1 1 3.6 2.4c-.7.3-1 .8-1 1.6M8 12.4v.6',
  current: 'm2.6 8.6 3.6 3.6 7.2-8',
  live: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 4.6V8l2.4 1.8',
  'not-ours': 'M3 8h10',
}

/** What has become of a figure, as a chip: mark, words and tint. */
export function FreshnessChip({ id }: { id: FreshnessId }) {
  const { label, tone } = sayFreshness(id)
  return (
    <span className={`verdict ${tone}`}>
      <svg width={14} height={14} viewBox="0 0 16 16" aria-hidden="true" className="icon">
        <path d={MARKS[id]} fill="none" stroke="currentColor" strokeWidth={1.6} />
      </svg>
      {label}
    </span>
  )
}
