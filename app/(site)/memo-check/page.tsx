import type { Metadata } from 'next'
import { MemoForm } from '#app/_memo/memo-form.tsx'
import { PageTitle } from '#app/_parts/page-title.tsx'
import '#app/_parts/fold.css'
import '#app/_claims/claims.css'
import '#app/_claims/check.css'
import '#app/_memo/memo.css'
import { PrintFoot } from '#app/_page/print-foot.tsx'
import { getDataset } from '#app/_page/dataset.ts'
import { latestVintage } from '#lib/data/dataset'
import { formatDate } from '#lib/words/format'

export const metadata: Metadata = {
  title: 'Memo check',
  description:
    'Drop a finished memo, and see which of its charts and numbers from Quarterdeck have been restated, replaced or given on another structure since.',
  alternates: { canonical: '/memo-check' },
}

/** Someone's finished memo, read in the browser: what has become of each figure of ours in it. */
export default function MemoCheckPage() {
  const asOf = latestVintage(getDataset())
  return (
    <div className="page check">
      <PrintFoot asOf={formatDate(asOf)} />
      <PageTitle
        title="Memo check"
        subtitle={`Which charts and numbers of a finished memo have gone stale: each figure of ours in it is compared with what is known on ${formatDate(asOf)}. The memo is read in your browser and not sent; only the addresses of ours in it are asked about.`}
      />
      <p className="problem memo-without">
        <b>This page reads the memo in your browser, which needs scripts.</b>
        Without them, run npm run memo-check -- memo.docx, ask /api/v1/freshness.json?address=… for
        each address, or open <a href="/changes">Changes</a>, which compares a chart on two dates.
      </p>
      <MemoForm asOf={asOf} />
    </div>
  )
}
