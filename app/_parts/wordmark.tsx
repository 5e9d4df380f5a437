/** Four planks with staggered joints on a 20-unit grid: left edge, where the joint starts and ends. */
const PLANKS = [
  { x: 1, joint: 6.8, below: 8 },
  { x: 5.8, joint: 10.8, below: 12 },
  { x: 10.6, joint: 4.3, below: 5.5 },
  { x: 15.4, joint: 8.8, below: 10 },
] as const

/** The mark and the name, as a link to the dashboard. */
export function Wordmark() {
  return (
    <a className="wordmark" href="/">
      <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden="true">
        <path
          className="planks-above"
          d={PLANKS.map(({ x, joint }) => `M${x} 1h3.6V${joint}h-3.6z`).join('')}
        />
        <path
          fill="currentColor"
          d={PLANKS.map(({ x, below }) => `M${x} ${below}h3.6V19h-3.6z`).join('')}
        />
      </svg>
      Quarterdeck
    </a>
  )
}
