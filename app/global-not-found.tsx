import '#app/site-styles.ts'
import type { Metadata } from 'next'
import { MissingPage } from '#app/_shell/missing-page.tsx'
import { SiteDocument } from '#app/_shell/site-document.tsx'

export const metadata: Metadata = { title: 'No such page · Quarterdeck' }

/** The page for any address without a route: a document of its own that works without scripts. */
export default function GlobalNotFound() {
  return (
    <SiteDocument>
      <MissingPage />
    </SiteDocument>
  )
}
