import { FindLink } from '#app/_shell/find-link.tsx'
import { NavLinks } from '#app/_shell/nav-links.tsx'
import { ThemeMenu } from '#app/_shell/theme-menu.tsx'
import { Icon } from '#app/_parts/icon.tsx'
import { Wordmark } from '#app/_parts/wordmark.tsx'

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
