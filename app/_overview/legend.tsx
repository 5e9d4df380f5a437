import { HEAT_STEPS } from '#app/_overview/write-table.ts'
import { WordLink } from '#app/_parts/word-link.tsx'
import type { TransformId } from '#lib/query/params'

const STEPS = ['down-3', 'down-2', 'down-1', 'up-1', 'up-2', 'up-3'] as const

/** What a break means of values that are made over one. */
const BREAKS: Partial<Record<TransformId, string>> = {
  contribution: 'each period stands on one',
  chained: 'growth is taken on it from there',
}

/** How the cells are read: marks, the stroke of a break, the steps of the heat. */
export function OverviewLegend({
  transform,
  isHeated,
}: {
  transform: TransformId
  isHeated: boolean
}) {
  const { percent, points } = HEAT_STEPS
  return (
    <ul className="overview-legend">
      <li>
        <span className="sample open" />
        <WordLink word="provisional" text="Provisional" />
      </li>
      <li>
        <span className="sample restated" />
        <WordLink word="restated" text="Restated" />
      </li>
      <li>
        <span className="sample made" />
        Computed; a row so marked is computed throughout
      </li>
      <li>
        <span className="sample begins" data-from="’26" />
        <WordLink word="structure" text="Another structure" /> or line begins:{' '}
        {BREAKS[transform] ?? 'not comparable across'}
      </li>
      {isHeated && (
        <li>
          <span className="heat-scale">
            {STEPS.map((step) => (
              <span key={step} className={step} />
            ))}
          </span>
          {transform === 'contribution'
            ? `Points of its total’s growth, taken and added: ${points.join(', ')} pp or more`
            : `Change on the period it is compared with: fell and rose by ${percent.join(', ')}% or more (ratios: ${points.join(', ')} pp)`}
        </li>
      )}
    </ul>
  )
}
