import type { Finding, Subject } from '#ingest/check/check'
import { CENTS, growthRounding } from '#ingest/check/check-facts'
import { yearAgo, lastQuarterOf } from '#lib/period/period'
import { formatExact } from '#lib/words/format'

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
 * also stands there without dollars is not proof.
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

/** Half a percent, and what the rounding of the rate may add. */
const RATE_TOLERANCE = 0.505

/** Holds printed growth against the two amounts beside it; those per share are rounded to cents. */
export function checkGrowth({ reading, given }: Subject): Finding {
  const pairs = reading.facts.flatMap((fact) => {
    const before = given(fact.line, yearAgo(fact.period))
    if (fact.value === null || fact.printedYoy === null || !before) return []
    const whole = Number.isInteger(fact.value) && Number.isInteger(before)
    const rounding = whole ? 0 : growthRounding(fact.value, before, CENTS)
    return [{ fact, rate: ((fact.value - before) / Math.abs(before)) * 100, rounding }]
  })
  const apart = pairs.filter(
    ({ fact, rate, rounding }) =>
      Math.abs(rate - (fact.printedYoy ?? rate)) > RATE_TOLERANCE + rounding,
  )
  return {
    compared: pairs.length,
    faults: apart.map(
      ({ fact, rate }) =>
        `${fact.line} ${fact.period} grew by ${formatExact(rate)} %, printed ${fact.printedYoy} %`,
    ),
  }
}

/** `1,234.5` → its number and how much one unit of its last digit is. */
function readAmount(text: string): { value: number; step: number } {
  const bare = text.replaceAll(',', '')
  const [, decimals = ''] = bare.split('.')
  return { value: Number(bare), step: 10 ** -decimals.length }
}

const PAIR =
  /RMB\s?(\d[\d,]*(?:\.\d+)?)\s+million\s+\(US\$\s?(\d[\d,]*(?:\.\d+)?)\s+million(?=[\s)])/g

/**
 * Divides each yuan amount of the text that was read as a value by the release's rate, and holds it
 * against the dollars printed behind it, to one unit of their last digit.
 */
export function checkDollars({ pages, reading }: Subject): Finding {
  const { usdRate } = reading
  if (usdRate === null) return { compared: 0, faults: ['the US$ rate was not found'] }
  const values = new Set(reading.facts.map(({ value }) => Math.abs(value ?? 0)))
  const faults: string[] = []
  let compared = 0
  for (const { number, text } of pages)
    for (const [, yuan = '', dollars = ''] of text.matchAll(PAIR)) {
      const [from, to] = [readAmount(yuan), readAmount(dollars)]
      if (!values.has(from.value)) continue
      compared += 1
      const rounding = to.step + from.step / 2 / usdRate
      if (Math.abs(from.value / usdRate - to.value) > rounding)
        faults.push(`page ${number}: RMB${yuan} million at ${usdRate} is not US$${dollars} million`)
    }
  return { compared, faults }
}
