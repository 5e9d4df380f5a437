import { ProvisionalMark } from '#app/_parts/value-marks.tsx'
import { keepWords } from '#app/_parts/keep-words.tsx'
import type { Heir, LineChange } from '#lib/releases/lines'
import type { Amount } from '#lib/releases/rows'
import { formatExact } from '#lib/words/format'

const VERBS = { ended: 'ended, last', renamed: 'under another name, last', began: '' } as const

function Figure({ amount }: { amount: Amount }) {
  return (
    <span className="unbroken">
      {formatExact(amount.value)}
      {amount.quality !== 'primary' && ' '}
      <ProvisionalMark quality={amount.quality} />
    </span>
  )
}

function MetricLink({ metric, label }: { metric: string; label: string }) {
  return (
    <a className="link" href={`/metrics/${metric}`}>
      {keepWords(label)}
    </a>
  )
}

function HeirLine({ heir, began }: { heir: Heir; began: boolean }) {
  return (
    <p>
      <MetricLink {...heir} />
      <span className="under">
        {began && 'new: '}
        <Figure amount={heir.now} />
        {heir.before ? (
          <>
            , on <Figure amount={heir.before} />
          </>
        ) : (
          ', without a year before'
        )}
      </span>
    </p>
  )
}

/** Lines that a release stopped, named anew or began: the old at the left, the new at the right. */
export function ResultsLines({ lines }: { lines: readonly LineChange[] }) {
  return (
    <ul className="line-changes">
      {lines.map(({ kind, metric, label, last, heirs }) => (
        <li key={`${kind} ${metric}`}>
          <div>
            {last ? (
              <p>
                <MetricLink metric={metric} label={label} />
                <span className="under">
                  {VERBS[kind]} {last.periodLabel}: <Figure amount={last} />
                </span>
              </p>
            ) : (
              <p className="faint">new line</p>
            )}
          </div>
          <div>
            {heirs.length === 0 && <p className="faint">nothing continues it</p>}
            {heirs.map((heir) => (
              <HeirLine key={heir.metric} heir={heir} began={kind === 'began'} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
