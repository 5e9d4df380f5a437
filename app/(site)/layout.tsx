import '#app/site-styles.ts'
import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { PublicUrlProvider } from '#app/_parts/public-url.tsx'
import { SiteDocument } from '#app/_shell/site-document.tsx'
import { readPublicUrl } from '#app/_page/public-url.ts'
import { DARK, LIGHT } from '#lib/drawing/theme'

export const metadata: Metadata = {
  metadataBase: new URL(readPublicUrl()),
  title: { default: 'Quarterdeck', template: '%s · Quarterdeck' },
  description:
    'Alibaba Group’s quarterly figures as series: every number names the document and page that printed it.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: LIGHT.page },
    { media: '(prefers-color-scheme: dark)', color: DARK.page },
  ],
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  await connection() // pages carry PUBLIC_URL, which is known where they are served, not built
  return (
    <SiteDocument>
      <PublicUrlProvider url={readPublicUrl()}>{children}</PublicUrlProvider>
    </SiteDocument>
  )
}
