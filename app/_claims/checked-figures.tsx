import type { ShownFigure } from '#app/_claims/check-state.ts'
import { CorrectionFields } from '#app/_claims/correction-fields.tsx'
import { EvidenceList } from '#app/_claims/evidence-list.tsx'
import { VerdictChip } from '#app/_claims/verdict-chip.tsx'
import {
  FIGURE_VERDICTS,
  findFigureVerdict,
  REFUTING,
} from '#lib/claims/text/judging/figure-verdict'

/** What is wrong first, what is right last. */
const ORDER = [
  ...REFUTING,
  ...FIGURE_VERDICTS.map(({ id }) => id).filter(
    (id) => !REFUTING.includes(id) && !/confirmed|another/.test(id),
  ),
  'confirmed',
  'another-measure',
] as const

function CheckedFigure({ figure, sharing }: { figure: ShownFigure; sharing: number }) {
  const { id, written, says, line, verdict, reason, of, periodFrom, provisional, evidence } = figure
  return (
    <li className="claim" id={id}>
      <div className="claim-says">
        <h3>{of || says}</h3>
        <p className="claim-place">
          Line {line}: {says}
        </p>
      </div>
      <p className="claim-figure">{written}</p>
      <div className="claim-verdict">
        <VerdictChip id={verdict} />
        {provisional && evidence.length > 0 && (
          <span className="claim-provisional">provisional</span>
        )}
        <p>{reason}</p>
        {periodFrom && <p className="claim-remark">Period: {periodFrom}.</p>}
      </div>
      <div className="claim-evidence">
        {evidence.length > 0 && <EvidenceList evidence={evidence} />}
      </div>
      <CorrectionFields figure={figure} sharing={sharing} />
    </li>
  )
}

/** The figures of a text under their verdicts. */
export function CheckedFigures({ figures }: { figures: readonly ShownFigure[] }) {
  const sharing = new Map<string | null, number>()
  for (const { periodFrom } of figures) sharing.set(periodFrom, (sharing.get(periodFrom) ?? 0) + 1)
  return ORDER.map((id) => {
    const own = figures.filter(({ verdict }) => verdict === id)
    if (own.length === 0) return null
    const { label, help } = findFigureVerdict(id)
    return (
      <details key={id} className="fold claim-group" open={id !== 'not-covered'}>
        <summary>
          <h2>{label}</h2> <span className="fold-count">{own.length}</span>
        </summary>
        <p className="note">{help}</p>
        <ul className="claim-list">
          {own.map((figure) => (
            <CheckedFigure
              key={figure.id}
              figure={figure}
              sharing={(sharing.get(figure.periodFrom) ?? 1) - 1}
            />
          ))}
        </ul>
      </details>
    )
  })
}
