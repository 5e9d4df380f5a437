import { Fragment } from 'react'
import { keepWords } from '#app/_parts/keep-words.tsx'
import type { Chart } from '#lib/charts/chart'
import { labelPeriod } from '#lib/period/period'

const AS_PRINTED = /^As printed\b.*\.$/

/** What each run of a chart's series covers, newest first; what most of them are is said once. */
export function LineList({ chart }: { chart: Chart }) {
  const { labels } = chart.query
  const runs = chart.series.flatMap((series) =>
    series.runs.toReversed().map((run) => ({ series, run })),
  )
  const several = chart.series.length > 1
  const once = runs.filter(({ run }) => AS_PRINTED.test(run.why)).length > 1
  return (
    <ul className="line-list">
      {once && <li>Each as printed under that name, unless it says otherwise.</li>}
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
                {several && keepWords(`${series.shortLabel}, `)}
                {structure ? `${structure} structure` : 'Group total'}
              </b>
              , {span}
            </p>
            {!(once && AS_PRINTED.test(why)) && <p>{keepWords(why)}</p>}
          </li>
        )
      })}
      <li>
        {several && 'Every vintage of '}
        {chart.series.map(({ metric, shortLabel }, index) => (
          <Fragment key={metric}>
            {index > 0 && ', '}
            <a className="link" href={`/metrics/${metric}`}>
              {several ? keepWords(shortLabel) : `Every vintage of ${shortLabel}`}
            </a>
          </Fragment>
        ))}
      </li>
    </ul>
  )
}
