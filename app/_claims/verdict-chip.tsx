import { findFigureVerdict, type FigureVerdictId } from '#lib/claims/text/judging/figure-verdict'

/** A mark for each verdict on a 16-unit grid, so that color is never alone. */
const MARKS: Readonly<Record<FigureVerdictId, string>> = {
  confirmed: 'm2.6 8.6 3.6 3.6 7.2-8',
  'another-measure': 'M2 6.4c2-2 4-2 6 0s4 2 6 0M2 11c2-2 4-2 6 0s4 2 6 0',
  'wrong-period': 'M2.2 3.4h11.6v10.2H2.2zM2.2 6.6h11.6M5.2 1.8v3M10.8 1.8v3',
  'unit-slip': 'M2 13.6h12M3.6 13.4v-3M7 13.4V8.2M10.4 13.4V5.6M13.4 13.4V2.4',
  'wrong-metric': 'M2 5.2h11M10.4 2.4l2.8 2.8-2.8 2.8M14 11H3M5.6 8.2 2.8 11l2.8 2.8',
  outdated: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 4.6V8l2.4 1.8',
  contradicted: 'm3.4 3.4 9.2 9.2M12.6 3.4l-9.2 9.2',
  'not-covered': 'M3 8h10',
  unmatched: 'M3 5.4h10M3 10.6h10M10.6 2.6 5.4 13.4',
  unread: 'M5.4 6a2.6 2.6 0 1 1 3.6 2.4c-.7.3-1 .8-1 1.6M8 12.4v.6',
}

export function VerdictMark({ id }: { id: FigureVerdictId }) {
  return (
    <svg width={14} height={14} viewBox="0 0 16 16" aria-hidden="true" className="icon">
      <path d={MARKS[id]} fill="none" stroke="currentColor" strokeWidth={1.6} />
    </svg>
  )
}

/** A verdict as a chip: mark, word and tint. */
export function VerdictChip({ id }: { id: FigureVerdictId }) {
  const { label, tone } = findFigureVerdict(id)
  return (
    <span className={`verdict ${tone}`}>
      <VerdictMark id={id} />
      {label}
    </span>
  )
}
