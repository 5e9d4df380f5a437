import { BlockChart } from '#app/_canvas/block-chart.tsx'
import { BlockFigures } from '#app/_canvas/block-figures.tsx'
import type { CanvasBlock as Block } from '#lib/canvas/read-canvas'

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
        <p className="note">None of its lines was printed yet on this date.</p>
      )}
      <BlockFigures block={block} most={FIGURES} />
    </section>
  )
}
