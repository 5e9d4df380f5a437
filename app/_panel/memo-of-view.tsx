'use client'

import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { Icon } from '#app/_parts/icon.tsx'
import '#app/_panel/memo.css'
import { memoAddress, memoPath } from '#lib/charts/chart-search'

/** The charts of a page, as filtered there, as one document, and the way to choose others. */
export function MemoOfView({ charts }: { charts: readonly string[] }) {
  const { params } = useUrlQuery()
  return (
    <section className="memo" aria-labelledby="memo">
      <h2 id="memo">Memo of this view</h2>
      <p>
        These charts in one document, each a chart of Word or PowerPoint with its numbers and
        sources inside.
      </p>
      <p className="memo-files">
        <a className="button" href={memoAddress(charts, params, 'docx')}>
          <Icon name="download" />
          Word
        </a>
        <a className="button" href={memoAddress(charts, params, 'pptx')}>
          <Icon name="download" />
          PowerPoint
        </a>
        <a className="action" href={memoPath(charts, params)}>
          Choose charts
        </a>
      </p>
    </section>
  )
}
