import { BlockChart } from '#app/_canvas/block-chart.tsx'
import { VerdictMark } from '#app/_claims/verdict-chip.tsx'
import { pickFigures, sayFigure } from '#lib/canvas/canvas-figure'
import type { CanvasBlock as Block } from '#lib/canvas/read-canvas'
import type { JudgedClaim } from '#lib/claims/judge-ledger'
import { findVerdict } from '#lib/claims/verdicts'

/** A figure of a text with what became of it; the list below has the reason. */
function FigureLine({ figure }: { figure: JudgedClaim }) {
  const { verdict } = figure.judgment
  const { label, tone } = findVerdict(verdict)
  return (
    <li className="figure-line" data-tone={tone}>
      <VerdictMark id={verdict} />
      <span>
        {sayFigure(figure)}. <b>{label}</b>
      </span>
    </li>
  )
}

/** The few figures that stand for a block, and the way to all of them. */
function BlockFigures({ block, most }: { block: Block; most: number }) {
  const { id, label, figures } = block
  if (figures.length === 0) return null
  return (
    <div className="block-figures">
      <ul>
        {pickFigures(figures, most).map((figure) => (
          <FigureLine key={figure.claim.id} figure={figure} />
        ))}
      </ul>
      <p className="all-figures">
        <a
          className="link"
          href={`#figures-${id}`}
          aria-label={`All ${figures.length} figures of ${label}`}
        >
          All {figures.length} figures
        </a>
      </p>
    </div>
  )
}

/** Blocks along the foot of a canvas are wide, and hold two charts abreast. */
const WIDE: readonly string[] = ['cost-structure', 'revenue-streams']
/** As many as the sheet of a printed canvas has room for. */
const FIGURES = 2
const WIDTHS = { narrow: 200, wide: 254 }

/** A block of the canvas: what the texts put into it, and the series behind it. */
export function CanvasBlock({ block, page }: { block: Block; page: URLSearchParams }) {
  const { id, label, summary, charts } = block
  const width = WIDE.includes(id) ? WIDTHS.wide : WIDTHS.narrow
  return (
    <section className={`canvas-block ${id}`} aria-labelledby={`block-${id}`}>
      <h2 id={`block-${id}`}>{label}</h2>
      <p className="block-summary">{summary}</p>
      {charts.length > 0 ? (
        <ul className="block-charts">
          {charts.map((chart) => (
            <BlockChart
              key={`${chart.metric}-${chart.transform}`}
              chart={chart}
              block={id}
              width={width}
              page={page}
            />
          ))}
        </ul>
      ) : (
        <p className="note">Not reported yet as of this date.</p>
      )}
      <BlockFigures block={block} most={FIGURES} />
    </section>
  )
}
