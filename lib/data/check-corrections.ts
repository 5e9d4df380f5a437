import type { Correction } from '#lib/data/data-files'
import { DataError, type Fact } from '#lib/data/fact'

const keyOf = (release: string, line: string, period: string) => `${release} ${line} ${period}`

/**
 * Holds the corrections to the data: each names a fact, follows its release, starts from what the
 * one before left, and the last of them left what is stored. Throws a `DataError` naming the row.
 */
export function checkCorrections(corrections: readonly Correction[], facts: readonly Fact[]): void {
  const stored = new Map(
    facts.map((fact) => [keyOf(fact.release.id, fact.line, fact.period), fact]),
  )
  const left = new Map<string, { value: number; row: number }>()
  const stop = (row: number, message: string): never => {
    throw new DataError(`corrections.json:${row + 2}: ${message}`) // the rows follow a line with [
  }
  for (const [row, { date, release, line, period, old, new: made }] of corrections.entries()) {
    const key = keyOf(release, line, period)
    const fact = stored.get(key) ?? stop(row, `no release file has ${key}`)
    if (date <= fact.release.published) stop(row, `${date} is not after the release of ${release}`)
    if (old === made) stop(row, `${key} was ${old} and is ${made}`)
    const before = left.get(key)
    if (before && before.value !== old)
      stop(row, `${key} was ${before.value} by then, and not ${old}`)
    left.set(key, { value: made, row })
  }
  for (const [key, { value, row }] of left)
    if (stored.get(key)?.value !== value)
      stop(row, `${key} is stored as ${stored.get(key)?.value}, and not as ${value}`)
}
