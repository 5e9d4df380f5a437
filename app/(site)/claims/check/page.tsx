import type { Metadata } from 'next'
import { PageTitle } from '#app/_parts/page-title.tsx'
import { CheckForm } from '#app/_claims/check-form.tsx'
import '#app/_parts/fold.css'
import '#app/_claims/claims.css'
import '#app/_claims/check.css'
import { getDataset } from '#app/_page/dataset.ts'
import { latestVintage } from '#lib/data/dataset'
import { formatDate } from '#lib/words/format'
import { METRICS } from '#lib/metrics/metrics'

export const metadata: Metadata = {
  title: 'Check your own text',
  description:
    'Paste a text with figures of Alibaba Group’s business, and see each checked against what the company printed.',
  alternates: { canonical: '/claims/check' },
}

/** A reader's own text, judged on the server and kept nowhere. */
export default function CheckPage() {
  const asOf = latestVintage(getDataset())
  const day = { date: null, from: 'nowhere' as const }
  const empty = { text: '', dated: '', day, figures: null, left: null, asOf }
  return (
    <div className="page check">
      <PageTitle
        crumbs={
          <>
            <a href="/claims">Claims</a> / Check
          </>
        }
        title="Check your own text"
        subtitle={`Paste an article, a note or a table. Every figure is checked against what the company printed, as known on ${formatDate(asOf)}. Estimates, prices and other companies’ figures are not judged. At most 200 kB; nothing is kept.`}
      />
      <CheckForm empty={empty} names={METRICS.map(({ label }) => label)} />
    </div>
  )
}
