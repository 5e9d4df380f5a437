import { Icon } from '#app/_parts/icon.tsx'
import '#app/_panel/memo.css'
import { findChart } from '#lib/charts/charts'
import { memoAddress, memoPath } from '#lib/charts/chart-search'
import { joinNames } from '#lib/words/format'

/** The charts that were put together, and the documents of them; without any, how to do so. */
export function MemoBar({ charts, page }: { charts: readonly string[]; page: URLSearchParams }) {
  if (charts.length === 0)
    return (
      <p className="prose">
        Up to twelve charts go into one document for Word or PowerPoint, as charts of those programs
        with their numbers and sources inside: add them under each.
      </p>
    )
  const titles = charts.flatMap((id) => findChart(id)?.title ?? [])
  return (
    <section className="memo" aria-label="Memo">
      <p>
        <b>Memo:</b> {joinNames(titles)}.
      </p>
      <p className="memo-files">
        <a className="button" href={memoAddress(charts, page, 'docx')}>
          <Icon name="download" />
          Word
        </a>
        <a className="button" href={memoAddress(charts, page, 'pptx')}>
          <Icon name="download" />
          PowerPoint
        </a>
        <a className="action" href={memoPath([], page)}>
          Clear
        </a>
      </p>
    </section>
  )
}
