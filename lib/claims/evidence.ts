import type { Measure } from '#lib/claims/claim'
import { labelClaimPeriod, type ClaimPeriod } from '#lib/claims/claim-period'
import type { KnownValue } from '#lib/claims/known-value'
import type { Comparable } from '#lib/claims/match-amount'
import { writeDollars, writeValue } from '#lib/claims/say-value'
import type { Quality } from '#lib/data/fact'
import { formatExact } from '#lib/words/format'
import { labelLine } from '#lib/metrics/line-labels'
import type { LineId, Structure } from '#lib/metrics/metric'
import type { Copy, Observation, Print } from '#lib/series/observation'
import { isFiscalYear, isQuarter } from '#lib/period/period'
import { describeSourceOf, writePlace } from '#lib/series/print-words'

/** A value that a verdict rests on, with where it stands. */
export interface Evidence {
  metric: string
  measure: Measure
  period: ClaimPeriod
  /** `Cloud, Sep Q 2024`. */
  label: string
  value: number
  unit: string
  /** The value as a table writes it: `29,610`, `+34.5%`. */
  shown: string
  /** How it was computed or converted: `31,742 at 7.2993 = USD 4,349 m`; null where it was not. */
  arithmetic: string | null
  quality: Quality
  line: LineId | null
  structure: Structure | null
  vintage: string
  /** The document in a few words, with the page: `Sep Q 2024 release, p. 6`. */
  place: string
  document: string | null
  page: number | null
  url: string | null
  /** The copy or report that was read instead of the document. */
  copy?: Copy
}

const MEASURE_WORDS: Readonly<Record<Measure, string>> = {
  level: '',
  yoy: ' growth',
  qoq: ' growth on the quarter before',
  share: ', share of segments',
  'share-of-revenue': ', share of revenue',
  margin: ', margin',
}

const valuesOf = (inputs: readonly Print[]): number[] => inputs.flatMap(({ value }) => value ?? [])

/** What a computed value was made of: `31,775 + 24,612 + 38,676 + 31,501`, `101,369 of 262,324`. */
function writeInputs(measure: Measure, { period, inputs }: Observation): string | null {
  const values = valuesOf(inputs)
  const [first = 0, second] = values
  if (second === undefined) return null
  if (measure === 'yoy' || measure === 'qoq')
    return `${formatExact(first)} on ${formatExact(second)}`
  if (measure === 'share')
    return `${formatExact(first)} of ${formatExact(values.reduce((sum, value) => sum + value, 0))}`
  if (measure !== 'level') return `${formatExact(first)} of ${formatExact(second)}`
  const year = inputs[0]?.period
  const less = year !== undefined && isFiscalYear(year) && isQuarter(period)
  return values
    .map((value) => formatExact(value))
    .join(less ? ' − ' : ' + ')
    .replaceAll('+ −', '− ')
}

function writeArithmetic({ measure, seen, value, unit }: KnownValue, held: Comparable | null) {
  if (held?.arithmetic) return held.arithmetic
  if (held?.rate?.value == null) return writeInputs(measure, seen)
  const dollars = writeDollars(held.value, unit)
  return `${formatExact(value)} at ${held.rate.value} = ${dollars}`
}

/** A known value as evidence; `held` tells how it was held against the number, where it was. */
export function citeEvidence(known: KnownValue, held: Comparable | null = null): Evidence {
  const { metric, measure, period, value, unit, seen } = known
  const { quality, line, structure, vintage } = seen
  const place = describeSourceOf(seen)
  const [first] = seen.inputs
  const printed = seen.document === null ? first : seen
  return {
    metric: metric.id,
    measure,
    period,
    label: `${labelLine(metric, line)}${MEASURE_WORDS[measure]}, ${labelClaimPeriod(period)}`,
    value,
    unit,
    shown: writeValue(known),
    arithmetic: writeArithmetic(known, held),
    quality: quality ?? 'secondary',
    line,
    structure,
    vintage: vintage ?? '',
    place: writePlace(place),
    document: printed?.document ?? null,
    page: printed?.page ?? null,
    url: place.url,
    ...(printed?.copy && { copy: printed.copy }),
  }
}

/** True where any of the evidence rests on something else than the company's own documents. */
export function isProvisional(evidence: readonly Evidence[]): boolean {
  return evidence.some(({ quality }) => quality !== 'primary')
}
