import '#app/site-styles.ts'
import type { Metadata } from 'next'
import { MissingPage } from '#app/_shell/missing-page.tsx'
import { SiteDocument } from '#app/_shell/site-document.tsx'

export const metadata: Metadata = { title: 'No such page · Quarterdeck' }

/** Any address that no route answers: a document of its own, whole without scripts. */
export default function GlobalNotFound() {
  return (
    <SiteDocument>
      <MissingPage />
    </SiteDocument>
  )
}
