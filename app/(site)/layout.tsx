import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import '#app/styles/tokens.css'
import '#app/styles/series-colors.css'
import '#app/styles/base.css'
import '#app/styles/layout.css'
import '#app/styles/site-header.css'
import '#app/styles/controls.css'
import '#app/styles/menu.css'
import '#app/styles/release-ruler.css'
import '#app/styles/period-deck.css'
import '#app/styles/filter-band.css'
import '#app/styles/figure.css'
import '#app/styles/table.css'
import '#app/styles/headline.css'
import '#app/styles/notice.css'
import '#app/styles/print.css'
import { THEME_SCRIPT } from '#app/_controls/theme.ts'
import { sourceSans, sourceSerif } from '#app/_ui/fonts.ts'
import { SiteFooter } from '#app/_ui/site-footer.tsx'
import { SiteHeader } from '#app/_ui/site-header.tsx'
import { readPublicUrl } from '#app/public-url.ts'
import { DARK, LIGHT } from '#lib/theme'

export const metadata: Metadata = {
  metadataBase: new URL(readPublicUrl()),
  title: { default: 'Quarterdeck', template: '%s · Quarterdeck' },
  description:
    'Alibaba Group’s quarterly figures as series: every number names the document and page that printed it.',
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: LIGHT.page },
    { media: '(prefers-color-scheme: dark)', color: DARK.page },
  ],
}

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <html
      lang="en"
      className={`${sourceSans.variable} ${sourceSerif.variable}`}
      suppressHydrationWarning
    >
      <head>
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
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
