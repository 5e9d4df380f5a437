import { Fragment } from 'react'
import type { Chart } from '#lib/charts/chart'
import { labelPeriod } from '#lib/period/period'

/** What each run of a chart's series covers, newest first. */
export function LineList({ chart }: { chart: Chart }) {
  const { labels } = chart.query
  const runs = chart.series.flatMap((series) =>
    series.runs.toReversed().map((run) => ({ series, run })),
  )
  const several = chart.series.length > 1
  return (
    <ul className="line-list">
      {runs.map(({ series, run }) => {
        const { line, structure, from, to, why } = run
        const span =
          from === to
            ? labelPeriod(from, labels)
            : `${labelPeriod(from, labels)} to ${labelPeriod(to, labels)}`
        return (
          <li key={`${line} ${from}`}>
            <p>
              <b>
                {several ? `${series.shortLabel}, ` : ''}
                {structure ? `${structure} structure` : 'Group total'}
              </b>
              , {span}
            </p>
            <p>{why}</p>
          </li>
        )
      })}
      <li>
        {several && 'Every vintage of '}
        {chart.series.map(({ metric, shortLabel }, index) => (
          <Fragment key={metric}>
            {index > 0 && ', '}
            <a className="link" href={`/metrics/${metric}`}>
              {several ? shortLabel : `Every vintage of ${shortLabel}`}
            </a>
          </Fragment>
        ))}
      </li>
    </ul>
  )
}
