import type { ReactNode } from 'react'
import { keepWords } from '#app/_parts/keep-words.tsx'

interface FigureFrameProps {
  /** Prefix of the ids inside; unique on the page. */
  id: string
  /** Left out where the page's own title names the figure: then there is no rule either. */
  title?: ReactNode
  /** Unit and manner: `CNY billion, by quarter`. */
  subtitle: ReactNode
  /** Modules of 360 the figure takes; a companion stands below its figure on a tablet. */
  span: 1 | 2 | 3 | 'companion'
  /** A chip or a choice at the title's right. */
  aside?: ReactNode
  /** The drawing, a table, or the message in their place. */
  children: ReactNode
  /** Paragraphs under the drawing. */
  notes?: ReactNode
  /** The source line. */
  source?: ReactNode
  /** How the figure has changed since the date that it is seen from. */
  strip?: ReactNode
  actions?: ReactNode
}

const SPANS = { 1: '', 2: ' span-2', 3: ' span-3', companion: ' companion' } as const

/** A figure as a document: rule, title, unit, drawing, notes, source, actions. */
export function FigureFrame(frame: FigureFrameProps) {
  const { id, title, subtitle, notes } = frame
  const label = `${id}-title`
  return (
    <section
      id={id}
      className={`figure${SPANS[frame.span]}${title ? '' : ' untitled'}`}
      aria-labelledby={label}
    >
      <div className="figure-head">
        <div>
          {title && <h2 id={label}>{title}</h2>}
          <p className="subtitle" id={title ? undefined : label}>
            {keepWords(subtitle)}
          </p>
        </div>
        {frame.aside}
      </div>
      {frame.children}
      {notes && <div className="figure-notes">{notes}</div>}
      {frame.source && <p className="source">{keepWords(frame.source)}</p>}
      {frame.strip}
      {frame.actions && <div className="figure-actions">{frame.actions}</div>}
    </section>
  )
}

/** The figure beside a table that says what its lines cover. */
export function LinesFrame({ children }: { children: ReactNode }) {
  const words = { title: 'What the lines are', subtitle: 'One entry for each structure' }
  return (
    <FigureFrame id="lines" span={1} {...words}>
      {children}
    </FigureFrame>
  )
}

/** The figure beside a table that lists its restated values. */
export function RestatedFrame({ children }: { children: ReactNode }) {
  return (
    <FigureFrame id="restated" span={1} title="Restated" subtitle="Found by comparing releases">
      {children}
    </FigureFrame>
  )
}
