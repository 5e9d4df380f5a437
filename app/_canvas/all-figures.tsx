import { FigureList } from '#app/_canvas/figure-list.tsx'
import type { Canvas } from '#lib/canvas/read-canvas'

/** Every figure that the texts state, block by block, under the canvas. */
export function AllFigures({ canvas }: { canvas: Canvas }) {
  const { blocks, others } = canvas
  const count = blocks.reduce((sum, { figures }) => sum + figures.length, others.length)
  return (
    <section className="canvas-figures" aria-labelledby="canvas-figures">
      <h2 id="canvas-figures">Figures the texts state</h2>
      <p className="note">
        {count} figures of {canvas.texts.length} texts, in their own order and words for number and
        period, each held against what the company printed. Not covered: no results announcement
        prints it.{' '}
        <a className="link" href="/claims">
          All claims with their evidence
        </a>
      </p>
      {blocks.map(({ id, label, figures }) => (
        <FigureList key={id} id={id} label={label} figures={figures} />
      ))}
      {others.length > 0 && <FigureList id="others" label="Of no block" figures={others} />}
    </section>
  )
}
