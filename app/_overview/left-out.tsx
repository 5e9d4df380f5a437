import { FAMILIES } from '#lib/metrics/families'
import type { LeftOut } from '#lib/overview/overview'

/** The metrics that the table has no row for, each with the reason, family by family. */
export function LeftOutList({ left, search }: { left: readonly LeftOut[]; search: string }) {
  if (left.length === 0) return null
  const families = FAMILIES.map(({ id, label }) => {
    return { id, label, own: left.filter(({ metric }) => metric.family === id) }
  }).filter(({ own }) => own.length > 0)
  return (
    <details className="fact-group left-out-metrics">
      <summary>
        <span>Metrics without a row here, and why</span>
        <span>{left.length}</span>
      </summary>
      {families.map(({ id, label, own }) => (
        <section key={id}>
          <h3>{label}</h3>
          <ul>
            {own.map(({ metric, why }) => (
              <li key={metric.id}>
                <a className="link" href={`/metrics/${metric.id}${search}`}>
                  {metric.label}
                </a>
                : {why}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  )
}
