import type { ReactNode } from 'react'
import { QueryProvider } from '#app/_address/query-provider.tsx'
import { sourceSans, sourceSerif } from '#app/_parts/fonts.ts'
import { Answering } from '#app/_shell/answering.tsx'
import { SiteHeader } from '#app/_shell/site-header.tsx'
import { VERSION } from '#lib/api/version'
import { THEME_SCRIPT } from '#app/_shell/theme.ts'

/** What the site is and is not. */
function SiteFooter() {
  return (
    <footer className="site-footer">
      <div className="page">
        <p>
          Quarterdeck shows what Alibaba Group’s results announcements printed. It is not the
          company’s product and not advice. Version {VERSION}.
        </p>
        <nav aria-label="About">
          <a className="link" href="/about">
            About
          </a>
          <a className="link" href="/data">
            Data and API
          </a>
          <a className="link" href="/memo-check">
            Memo check
          </a>
          <a className="link" href="/feed.xml">
            Feed
          </a>
        </nav>
      </div>
    </footer>
  )
}

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
        <QueryProvider>
          <SiteHeader />
          <main id="content" tabIndex={-1}>
            {children}
          </main>
        </QueryProvider>
        <SiteFooter />
        <Answering />
      </body>
    </html>
  )
}
