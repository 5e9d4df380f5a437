/** Where the server's drawing was pressed. */
export interface Press {
  /** As parts of its width and height. */
  x: number
  y: number
  /** Its left edge in the window, and the width it is shown at, in pixels. */
  left: number
  shown: number
}

/** Where a click met the drawing that the style sheet shows of `place`; null beside it. */
export function readPress(
  { clientX, clientY }: { clientX: number; clientY: number },
  place: Element,
): Press | null {
  const boxes = [...place.querySelectorAll('svg')].map((svg) => svg.getBoundingClientRect())
  const box = boxes.find(({ width }) => width > 0)
  if (!box) return null
  const [x, y] = [(clientX - box.left) / box.width, (clientY - box.top) / box.height]
  return { x, y, left: box.left, shown: box.width }
}
