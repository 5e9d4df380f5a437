import { formatDate } from '#lib/words/format'
import { PARAMS, type Query } from '#lib/query/params'
import { QUERY_NAMES } from '#lib/query/query-names'
import { YOURS_NAMES } from '#lib/query/yours-names'
import { writeCopy } from '#lib/series/copy-words'
import type { PrintWords } from '#lib/series/print-words'

/** One value as a citation gives it. */
export interface CitedValue {
  /** What it is of: `Cloud`. */
  name: string
  /** `June quarter 2023`. */
  period: string
  /** `25,065`, `+36.4%`; null where it is missing. */
  value: string | null
  /** `CNY million`, or what a percentage is of. */
  unit: string
  /** What became of it since, as a sentence; empty where nothing did. */
  change: string
  /** The documents it rests on, the first most nearly. */
  places: readonly PrintWords[]
  /** The vintage, `YYYY-MM-DD`. */
  asOf: string
  /** Where the value can be seen again. */
  address: string
}

/** `25,065` in `CNY million` → `CNY 25,065 million`. */
function writeAmount(value: string, unit: string): string {
  const [, currency, rest] = /^(CNY|USD) (.*)$/.exec(unit) ?? []
  return currency ? `${currency} ${value} ${rest}` : `${value} ${unit}`
}

/** `Jun Q 2026 release, https://…, copied in a public note (one copy only), https://…`. */
function citePlace({ text, url, copy }: PrintWords): string {
  const parts = [text, url, copy && writeCopy(copy), copy?.url]
  return parts.filter(Boolean).join(', ')
}

/**
 * A value as plain text for a memo: what, when, how much, from which pages, as known on which day,
 * and where to see it again.
 */
export function citeValue(cited: CitedValue): string {
  const { name, period, value, unit, change, places, asOf, address } = cited
  const what = value === null ? 'no figure' : writeAmount(value, unit)
  const from = places.map(citePlace).join('; ')
  return [
    `Alibaba Group, ${name}, ${period}: ${what}.`,
    change,
    from && `Source: ${from}.`,
    `As known on ${formatDate(asOf)}. Quarterdeck, ${address}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/**
 * The part of a page's query that a chart on it shows, whose whole query is `shown`: other figures
 * of the page may take more of it. What a reader added is not part of a citation.
 */
export function keepShown(page: URLSearchParams, shown: Query): URLSearchParams {
  const params = new URLSearchParams(page)
  for (const name of YOURS_NAMES) params.delete(name)
  for (const name of QUERY_NAMES) {
    if (!params.has(name)) continue
    const text = String(shown[name])
    if (params.get(name) === text) continue
    if (text === String(PARAMS[name].default)) params.delete(name)
    else params.set(name, text)
  }
  return params
}
