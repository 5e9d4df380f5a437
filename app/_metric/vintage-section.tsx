import type { WindowLink } from '#app/_metric/view.ts'
import { VintageList } from '#app/_metric/vintage-list.tsx'
import { VintageMatrixTable } from '#app/_metric/vintage-matrix.tsx'
import { FigureFrame } from '#app/_parts/figure-frame.tsx'
import type { Metric } from '#lib/metrics/metric'
import type { Labels } from '#lib/period/period'
import { type VintageMatrix, countCells } from '#lib/series/vintage-matrix'
import { formatDate } from '#lib/words/format'

/** What the cells of the matrix mean, and how many were changed. */
function VintageLegend({ matrix }: { matrix: VintageMatrix }) {
  return (
    <ul className="vintage-legend">
      <li>
        <span className="sample">123</span>first print
      </li>
      <li>
        <span className="sample" data-kind="again">
          123
        </span>
        printed again, unchanged
      </li>
      <li>
        <span className="sample" data-kind="restated" />
        restated: same line, another value ({countCells(matrix, 'restated')})
      </li>
      <li>
        <span className="sample" data-kind="recast" />
        recast: given in another line ({countCells(matrix, 'recast')})
      </li>
      <li>
        <span className="sign">=</span>derived
      </li>
      <li>
        <span className="double" />
        another line begins
      </li>
    </ul>
  )
}

function Windows({ windows }: { windows: readonly WindowLink[] }) {
  return (
    <nav className="choice" aria-label="Periods">
      {windows.map(({ label, href, current }) => (
        <a key={label} href={href} aria-current={current ? 'true' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  )
}

/** Every vintage of every period: a matrix, or on a phone a list that opens. */
export function VintageSection({
  matrix,
  metric,
  labels,
  asOf,
  windows,
}: {
  matrix: VintageMatrix
  metric: Metric
  labels: Labels
  asOf: string
  windows: readonly WindowLink[]
}) {
  const none = matrix.rows.length === 0
  return (
    <FigureFrame
      id="vintages"
      span={3}
      title="Every vintage"
      subtitle={
        <>
          {metric.unit}.{' '}
          <span className="wide-only">
            One row a period, one column a release that gives any of them. Read across to see a
            figure change.
          </span>
          <span className="phone-only">
            Each period with the value known now and the change since its line first printed it.
            Open one to see every print.
          </span>
        </>
      }
      aside={windows.length > 0 && <Windows windows={windows} />}
      source={
        none
          ? null
          : `Source: Alibaba Group results announcements, and what they follow from; a figure opens its document at its page · as of ${formatDate(asOf)}`
      }
    >
      {none ? (
        <p className="note">
          No release up to {formatDate(asOf)} gives this line.{' '}
          <a className="link" href={`/metrics/${metric.id}`}>
            Go to the latest
          </a>
        </p>
      ) : (
        <>
          <VintageLegend matrix={matrix} />
          <VintageMatrixTable
            matrix={matrix}
            caption={`${metric.label}: every vintage`}
            labels={labels}
          />
          <VintageList matrix={matrix} labels={labels} />
        </>
      )}
    </FigureFrame>
  )
}
