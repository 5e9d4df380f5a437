import { memo } from 'react'
import { yearOf, type Quarter } from '#lib/period/period'

/** Whether a quarter begins a fiscal year inside the deck, where a wider gap stands. */
function beginsYear(quarter: Quarter, at: number): boolean {
  return at > 0 && quarter.endsWith('Q1')
}

/**
 * Where the left edge of a plank lies, or with `past` the right edge of the one before: planks
 * share what the gaps leave, 2 px apart and 5 between fiscal years.
 */
export function edgeOf(quarters: readonly Quarter[], at: number, past = false): string {
  const years = (until: number) => quarters.slice(0, until + 1).filter(beginsYear).length
  const count = quarters.length
  const gaps = 2 * (count - 1) + 3 * years(count - 1)
  const before = past ? 2 * (at - 1) + 3 * years(at - 1) : 2 * at + 3 * years(at)
  return `calc(${at} * (100% - ${gaps}px) / ${count} + ${before}px)`
}

/** A year's name begins under its first plank, but ends with the deck where little of it follows. */
function placeYear(quarters: readonly Quarter[], at: number) {
  return quarters.length - at < 3 ? { right: 0 } : { left: edgeOf(quarters, at) }
}

/**
 * A plank a quarter: those from one place to another chosen, in ink, provisional ones hatched; the
 * odd fiscal years named below.
 */
export const DeckPlanks = memo(function DeckPlanks({
  quarters,
  provisional,
  from,
  to,
}: {
  quarters: readonly Quarter[]
  provisional: readonly Quarter[]
  from: number
  to: number
}) {
  const named = quarters.filter((quarter) => quarter.endsWith('Q1') && yearOf(quarter) % 2 === 1)
  return (
    <>
      <div className="deck-planks" aria-hidden="true">
        {quarters.map((quarter, at) => {
          const classes = [
            at >= from && at <= to && 'chosen',
            provisional.includes(quarter) && 'provisional',
            beginsYear(quarter, at) && 'year-start',
          ]
          return <span key={quarter} className={classes.filter(Boolean).join(' ') || undefined} />
        })}
      </div>
      <div className="deck-years" aria-hidden="true">
        {named.map((quarter, index) => (
          <span key={quarter} style={placeYear(quarters, quarters.indexOf(quarter))}>
            {index === 0 ? `FY${yearOf(quarter)}` : `’${String(yearOf(quarter)).slice(2)}`}
          </span>
        ))}
      </div>
    </>
  )
})
