import { claimsPath } from '#app/_claims/claims-path.ts'
import { VerdictMark } from '#app/_claims/verdict-chip.tsx'
import { Icon } from '#app/_parts/icon.tsx'
import { BLOCKS } from '#lib/claims/blocks'
import type { ClaimText } from '#lib/claims/claim'
import { countClaims, type ClaimFilter, type ClaimFilterName } from '#lib/claims/filter-claims'
import type { JudgedClaim } from '#lib/claims/judge-ledger'
import { VERDICTS } from '#lib/claims/verdicts'
import { METRICS } from '#lib/metrics/metrics'

interface FilterProps {
  claims: readonly JudgedClaim[]
  texts: readonly ClaimText[]
  filter: ClaimFilter
  /** The vintage where it is not the newest. */
  pin: string | null
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}

/** The verdicts as links with counts; one that no claim has is dashed and leads nowhere. */
function VerdictChoice({ claims, filter, pin }: FilterProps) {
  const counts = countClaims(claims, filter, 'verdict')
  const all = { ...filter, verdict: null }
  return (
    <div>
      <span className="control-label" id="verdict-label">
        Verdict
      </span>
      <ul className="verdict-choice" aria-labelledby="verdict-label">
        <li>
          <a
            href={claimsPath(all, pin)}
            aria-current={filter.verdict === null ? 'true' : undefined}
          >
            All <span className="count">{sum(counts)}</span>
          </a>
        </li>
        {VERDICTS.map(({ id, label, tone }) => {
          const count = counts.get(id) ?? 0
          const words = (
            <>
              <span className={`mark-${tone}`}>
                <VerdictMark id={id} />
              </span>
              {label} <span className="count">{count}</span>
            </>
          )
          const chosen = filter.verdict === id
          return (
            <li key={id}>
              {count === 0 && !chosen ? (
                <span className="none">{words}</span>
              ) : (
                <a
                  href={claimsPath({ ...filter, verdict: id }, pin)}
                  aria-current={chosen ? 'true' : undefined}
                >
                  {words}
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** One filter as a list of links that opens under its name; needs no script. */
function ListChoice({
  name,
  label,
  all,
  options,
  ...props
}: FilterProps & {
  name: ClaimFilterName
  label: string
  all: string
  options: readonly { id: string; label: string }[]
}) {
  const { claims, filter, pin } = props
  const counts = countClaims(claims, filter, name)
  const chosen = options.find(({ id }) => id === filter[name])
  const shown = options.filter(({ id }) => counts.has(id) || id === filter[name])
  return (
    <div>
      <span className="control-label">{label}</span>
      <details className="list-choice" name="claim-filter">
        <summary className="button">
          <span className="list-chosen">{chosen?.label ?? all}</span>
          <Icon name="down" />
        </summary>
        <ul>
          {[{ id: null, label: all }, ...shown].map((option) => (
            <li key={option.id}>
              <a
                href={claimsPath({ ...filter, [name]: option.id }, pin)}
                aria-current={filter[name] === option.id ? 'true' : undefined}
              >
                {option.label}{' '}
                {option.id !== null && <span className="count">{counts.get(option.id) ?? 0}</span>}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

/** Every filter of the claims, each with how many claims its choices leave. */
export function ClaimFilters(props: FilterProps) {
  const texts = props.texts.map(({ id, title }) => ({ id, label: title }))
  return (
    <>
      <VerdictChoice {...props} />
      <div className="list-choices">
        <ListChoice {...props} name="text" label="Text" all="All texts" options={texts} />
        <ListChoice {...props} name="block" label="Block" all="All blocks" options={BLOCKS} />
        <ListChoice {...props} name="metric" label="Metric" all="All metrics" options={METRICS} />
      </div>
    </>
  )
}
