import type { ReactNode } from 'react'
import '#app/styles/tokens.css'
import '#app/styles/series-colors.css'
import '#app/styles/base.css'
import '#app/styles/layout.css'
import '#app/styles/title-actions.css'
import '#app/styles/site-header.css'
import '#app/styles/controls.css'
import '#app/styles/menu.css'
import '#app/styles/release-ruler.css'
import '#app/styles/release-track.css'
import '#app/styles/release-choice.css'
import '#app/styles/period-deck.css'
import '#app/styles/typed-periods.css'
import '#app/styles/filter-band.css'
import '#app/styles/figure.css'
import '#app/styles/table.css'
import '#app/styles/copy-table.css'
import '#app/styles/headline.css'
import '#app/styles/notice.css'
import '#app/styles/companion.css'
import '#app/styles/restated.css'
import '#app/styles/results.css'
import '#app/styles/results-narrow.css'
import '#app/styles/metrics.css'
import '#app/styles/vintages.css'
import '#app/styles/changes.css'
import '#app/styles/touch.css'
import '#app/styles/print.css'
import { ATTEND_SCRIPT } from '#app/_controls/attend.ts'
import { THEME_SCRIPT } from '#app/_controls/theme.ts'
import { sourceSans, sourceSerif } from '#app/_ui/fonts.ts'
import { SiteFooter } from '#app/_ui/site-footer.tsx'
import { SiteHeader } from '#app/_ui/site-header.tsx'

/** A whole document of the site: styles, fonts, theme, header and footer around a page. */
export function SiteDocument({ children }: { children: ReactNode }) {
  return (
    <html
      lang="en"
      className={`${sourceSans.variable} ${sourceSerif.variable}`}
      suppressHydrationWarning // the script below sets the theme before React sees the page
    >
      <head>
        {/* Here, and not among the framework's own, which it renews with each view of a page that the
            server renders: the browser would style the whole page anew. */}
        <meta name="color-scheme" content="light dark" />
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
        <script dangerouslySetInnerHTML={{ __html: ATTEND_SCRIPT }} />
        <link
          rel="alternate"
          type="application/atom+xml"
          title="Results and restatements"
          href="/feed.xml"
        />
      </head>
      <body>
        <a className="skip-link" href="#content">
          Skip to the figures
        </a>
        <SiteHeader />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  )
}
