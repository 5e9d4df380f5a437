import { FigureLine } from '#app/_canvas/figure-line.tsx'
import { pickFigures } from '#lib/canvas/canvas-figure'
import type { CanvasBlock } from '#lib/canvas/read-canvas'

/** The few figures that stand for a block, and the way to all of them. */
export function BlockFigures({ block, most }: { block: CanvasBlock; most: number }) {
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
