import {
  useEffect,
  useId,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { ProvenanceBody } from '#app/_figure/provenance/body.tsx'
import type { ProvenanceEntry } from '#app/_figure/provenance/links.ts'
import { POPOVER_WIDTH, type PopoverPosition } from '#app/_figure/provenance/position.ts'
import '#app/_figure/provenance/provenance.css'
import { readProvenance } from '#app/_figure/provenance/provenance.ts'
import { Icon, IconButton } from '#app/_parts/icon.tsx'
import { ProvisionalMark } from '#app/_parts/value-marks.tsx'
import { useDialog } from '#app/_parts/use-dialog.ts'
import type { Chart } from '#lib/charts/chart'
import type { Period } from '#lib/period/period'

interface ProvenancePopoverProps {
  chart: Chart
  period: Period
  /** The metric to begin with, where the chart shows several. */
  nearest: string | null
  position: PopoverPosition
  /** Goes to the period before or after; undefined if there is none on that side. */
  move: { back?: () => void; on?: () => void }
  /** Closes it; `toDrawing` where the focus goes back there. */
  close: (toDrawing: boolean) => void
  /** What it explains: a press there opens another point and does not close it. */
  drawing: RefObject<HTMLElement | null>
}

function Several({
  chart,
  period,
  entries,
  nearest,
}: {
  chart: Chart
  period: string
  entries: readonly ProvenanceEntry[]
  nearest: string | null
}) {
  const group = useId()
  const known = entries.find(({ value }) => value !== null)
  const chosen = entries.find(({ key }) => key === nearest) ?? known
  const inOrder = [...(chosen ? [chosen] : []), ...entries.filter((entry) => entry !== chosen)]
  return inOrder.map((entry) => (
    <details key={entry.key} name={group} open={entry === chosen}>
      <summary>
        <i style={{ background: `var(--${entry.color})` }} />
        <span>{entry.name}</span>
        <ProvisionalMark quality={entry.quality} />
        <b>{entry.value ?? '–'}</b>
        <Icon name="down" size={12} />
      </summary>
      <ProvenanceBody chart={chart} period={period} entry={entry} />
    </details>
  ))
}

/** Between what is scrolled to and the edge of the window. */
const ROOM = 8

/** Brings a popover into view as far as its drawing stays in view. */
function scrollTo(popover: HTMLElement, drawing: HTMLElement) {
  // A sheet leaves room over it for the drawing.
  if (matchMedia('(max-width: 719.98px)').matches) return drawing.scrollIntoView({ block: 'start' })
  const over = popover.getBoundingClientRect().bottom - window.innerHeight + ROOM
  const { scrollPaddingTop } = getComputedStyle(document.documentElement) // the filters stand there
  const most = drawing.getBoundingClientRect().top - parseFloat(scrollPaddingTop)
  if (Math.min(over, most) > 0) window.scrollBy(0, Math.min(over, most))
}

/** Scrolls to a popover when it opens or moves on; returns what scrolls back to where the reader was. */
function useScrollTo(
  popover: RefObject<HTMLElement | null>,
  drawing: RefObject<HTMLElement | null>,
  period: Period,
): () => void {
  const places = useRef({ from: NaN, to: NaN })
  useEffect(() => {
    if (!popover.current || !drawing.current) return
    const { scrollY: before } = window
    scrollTo(popover.current, drawing.current)
    const { from, to } = places.current
    places.current = { from: before === to ? from : before, to: window.scrollY }
  }, [popover, drawing, period])
  return () => {
    const { from, to } = places.current
    const stayed = window.scrollY === to && from !== to
    if (stayed) window.scrollTo(0, from)
  }
}

/** The date the page is seen from, as its address has it. */
const readAsOf = () => new URLSearchParams(location.search).get('as-of')

/**
 * Where the values of one period come from, under the axis of a drawing with an arrow to its point;
 * on a phone a sheet from below. The focus moves in; Escape and the close button give it back and
 * scroll to where the reader was, arrow keys go to the periods beside, and a press elsewhere closes it.
 */
export function ProvenancePopover(props: ProvenancePopoverProps) {
  const { chart, period, nearest, position, move, close, drawing } = props
  const root = useRef<HTMLDivElement>(null)
  const title = useId()
  const leaveFor = useDialog(root, drawing, () => close(false))
  const { name, labels, entries } = readProvenance(chart, period, readAsOf())
  const [only] = entries

  const scrollBack = useScrollTo(root, drawing, period)
  useEffect(() => root.current?.focus({ preventScroll: true }), [period])

  function leave() {
    close(true)
    scrollBack()
  }

  function key(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape') leave()
    else if (event.key === 'ArrowLeft') move.back?.()
    else if (event.key === 'ArrowRight') move.on?.()
    else return
    event.preventDefault()
  }

  const { left, top, arrow } = position
  const style = {
    '--left': `${left}px`,
    '--top': `${top}px`,
    '--arrow': `${arrow}px`,
    '--width': `${POPOVER_WIDTH}px`,
  } as CSSProperties // custom properties, which the type does not know
  return (
    <div
      ref={root}
      className="provenance"
      role="dialog"
      aria-labelledby={title}
      tabIndex={-1}
      style={style}
      onKeyDown={key}
      onBlur={({ relatedTarget }) => leaveFor(relatedTarget)}
    >
      <div className="provenance-scroll">
        <div className="provenance-head">
          <h2 id={title}>{name}</h2>
          <IconButton icon="previous" name="Period before" act={move.back} />
          <IconButton icon="next" name="Period after" act={move.on} />
          <IconButton icon="close" name="Close" act={leave} />
        </div>
        <p className="provenance-labels">{labels}</p>
        {entries.length === 1 && only ? (
          <ProvenanceBody chart={chart} period={name} entry={only} />
        ) : (
          <Several key={period} chart={chart} period={name} entries={entries} nearest={nearest} />
        )}
      </div>
    </div>
  )
}
