/** A press on the server's drawing: where in the window, and the element that holds the drawing. */
export interface Press {
  clientX: number
  clientY: number
  place: Element
}

/** Where in the server's drawing it was pressed. */
export interface Spot {
  /** As parts of its width and height. */
  x: number
  y: number
  /** Its left edge in the window, and the width it is shown at, in pixels. */
  left: number
  shown: number
}

/** Where a click met the drawing that the style sheet shows of `place`; null beside it. */
export function readPress({ clientX, clientY, place }: Press): Spot | null {
  const boxes = [...place.querySelectorAll('svg')].map((svg) => svg.getBoundingClientRect())
  const box = boxes.find(({ width }) => width > 0)
  if (!box) return null
  const [x, y] = [(clientX - box.left) / box.width, (clientY - box.top) / box.height]
  return { x, y, left: box.left, shown: box.width }
}
