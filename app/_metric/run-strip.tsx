import type { Run } from '#lib/series/observation'
import { labelPeriod, type Labels } from '#lib/period/period'

/** The runs of a series, oldest first, a break between each two. */
export function RunStrip({ runs, labels }: { runs: readonly Run[]; labels: Labels }) {
  return (
    <ol className="run-strip">
      {runs.map(({ line, structure, from, to, why }) => (
        <li key={`${line} ${from}`}>
          <b>{structure ? `${structure} structure` : 'Group total'}</b>
          <span>
            {labelPeriod(from, labels)}
            {from !== to && ` to ${labelPeriod(to, labels)}`}
          </span>
          <span>{why}</span>
        </li>
      ))}
    </ol>
  )
}
