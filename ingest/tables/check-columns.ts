import { formatExact } from '#lib/words/format'
import type { Finding, Subject } from '#ingest/check/check'
import { lastQuarterOf } from '#lib/period/period'

/** Below this, a number and its dollars stand side by side by accident. */
const LEAST = 1000

/** Numbers with thousands separators as they follow each other in a text, brackets left out. */
function listNumbers(text: string): number[] {
  const numbers = text.match(/\d{1,3}(?:,\d{3})+|\d+/g) ?? []
  return numbers.map((number) => Number(number.replaceAll(',', '')))
}

/**
 * Looks for values of earlier periods that have their own dollars beside them on their page: only
 * this release's column is translated, so such a value was read from the wrong one. A number that
 * stands there without dollars too is no proof.
 */
export function checkColumns({ release, reading, pages }: Subject): Finding {
  const { usdRate, facts } = reading
  if (usdRate === null) return { compared: 0, faults: [] }
  const numbers = new Map(pages.map(({ number, text }) => [number, listNumbers(text)]))
  const earlier = facts.filter(({ period }) => lastQuarterOf(period) !== release)
  const faults: string[] = []
  let compared = 0
  for (const { line, period, value, page } of earlier) {
    const amount = Math.abs(value ?? 0)
    const row = numbers.get(page) ?? []
    const places = row.flatMap((number, index) => (number === amount ? [index] : []))
    if (amount < LEAST || places.length === 0) continue
    compared += 1
    const isTranslated = (index: number) => Math.abs((row[index + 1] ?? 0) - amount / usdRate) <= 1
    if (places.every(isTranslated))
      faults.push(`${line} ${period}: ${formatExact(amount)} on page ${page} has dollars beside it`)
  }
  return { compared, faults }
}
