/** Height of the joint between the two parts of each plank, top and foot, on a grid of 20. */
const PLANKS = [
  { x: 1, top: 6.8, foot: 8 },
  { x: 5.8, top: 10.8, foot: 12 },
  { x: 10.6, top: 4.3, foot: 5.5 },
  { x: 15.4, top: 8.8, foot: 10 },
]

const between = (x: number, from: number, to: number) => `M${x} ${from}h3.6V${to}h-3.6z`

/** The outlines of the logo on a grid of 20: above the joints, in accent, and below them, in ink. */
export function planksOfLogo(): { above: string; below: string } {
  return {
    above: PLANKS.map(({ x, top }) => between(x, 1, top)).join(''),
    below: PLANKS.map(({ x, foot }) => between(x, foot, 19)).join(''),
  }
}

/** The logo: a deck of four planks, ink below their joints and accent above. */
export function drawLogo(): string {
  const { above, below } = planksOfLogo()
  return `<svg class="mark" viewBox="0 0 20 20" aria-hidden="true"><g><path d="${above}"/></g><path d="${below}"/></svg>`
}
