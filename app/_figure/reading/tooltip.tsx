import type { CSSProperties } from 'react'
import type { Reading } from '#app/_figure/reading/reading.ts'
import type { ReadingRow } from '#app/_figure/reading/rows.ts'
import { TOOLTIP_WIDTH, type TooltipPosition } from '#app/_figure/tooltip-position.ts'
import { LikeForLikeMark, ProvisionalMark } from '#app/_parts/value-marks.tsx'

function Row({ row }: { row: ReadingRow }) {
  const { sign, quality } = row
  const color = { background: `var(--${row.color})` } satisfies CSSProperties
  return (
    <li className={row.main ? 'reading-row main' : 'reading-row'}>
      {sign === 'swatch' && <i style={color} />}
      {sign === 'diamond' && <LikeForLikeMark />}
      <span>{row.label}</span>
      <ProvisionalMark quality={quality} />
      <b>{row.value}</b>
    </li>
  )
}

/** What a chart says of one period, beside its point. Those who do not see it hear it instead. */
export function ReadingTooltip({
  reading,
  position,
  byKey,
}: {
  reading: Reading
  position: TooltipPosition
  byKey: boolean
}) {
  const { name, fiscal, rows, foot } = reading
  return (
    <div className="reading" aria-hidden="true" style={{ ...position, width: TOOLTIP_WIDTH }}>
      <p className="reading-head">
        <b>{name}</b> <span>{fiscal}</span>
      </p>
      {rows.length > 0 && (
        <ul>
          {rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </ul>
      )}
      <p className="reading-foot">{byKey ? `${foot} · Enter for its sources` : foot}</p>
    </div>
  )
}
