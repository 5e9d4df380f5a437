import { Icon } from '#app/_parts/icon.tsx'
import { FindLink } from '#app/_shell/find-link.tsx'
import { NavLinks } from '#app/_shell/nav-links.tsx'
import { ThemeMenu } from '#app/_shell/theme-menu.tsx'

/** Four planks with staggered joints on a 20-unit grid: left edge, where the joint starts and ends. */
const PLANKS = [
  { x: 1, joint: 6.8, below: 8 },
  { x: 5.8, joint: 10.8, below: 12 },
  { x: 10.6, joint: 4.3, below: 5.5 },
  { x: 15.4, joint: 8.8, below: 10 },
] as const

/** The mark and the name, as a link to the dashboard. */
function Wordmark() {
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

/** Wordmark, pages, search, theme. On a phone the pages are a popover, which needs no script. */
export function SiteHeader() {
  return (
    <header className="site-header">
      <div className="page">
        <Wordmark />
        <nav className="site-nav" id="site-nav" popover="auto" aria-label="Pages">
          <NavLinks />
        </nav>
        <FindLink />
        <ThemeMenu />
        <button
          type="button"
          className="icon-button menu-button"
          aria-label="Pages"
          popoverTarget="site-nav"
        >
          <Icon name="menu" />
        </button>
      </div>
    </header>
  )
}
