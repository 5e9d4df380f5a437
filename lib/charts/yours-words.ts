import type { Chart, ChartYours, YoursEstimate } from '#lib/charts/chart'
import { groupBy } from '#lib/data/group-by'
import type { Amounts, Query } from '#lib/query/params'
import { pickYours, type Yours } from '#lib/query/yours'
import { formatSignedAmount } from '#lib/series/amounts'
import { formatExact, formatTableRate } from '#lib/words/format'
import { POINTS } from '#lib/words/units'

/** `CNY million` as it is, a percentage by its sign. */
const nameUnit = (unit: string) => (unit === 'percent' ? '%' : unit)

/** How a filed value differs from an estimate: `+411, +0.9%`; empty where none is filed. */
export function sayDifference(
  { difference, percent, unit }: YoursEstimate,
  amounts: Amounts = 'million',
): string {
  if (difference === null) return ''
  const size = formatSignedAmount(difference, unit === 'percent' ? POINTS : unit, amounts)
  if (unit === 'percent') return `${size} pp`
  return percent === null ? size : `${size}, ${formatTableRate(percent)}%`
}

/** How the value of a period stands that an estimate is held against. */
function nameStanding({ quality, computed }: YoursEstimate): string {
  const isFiled = quality === 'primary'
  if (computed)
    return isFiled ? 'computed from filed values as' : 'computed from copies or reports as'
  return isFiled ? 'filed' : 'given by a copy or report as'
}

/** What became of an estimate: `filed 48,411: +411, +0.9%`, `not filed yet`. */
function sayFiled(estimate: YoursEstimate): string {
  const { filed, unit, awaited } = estimate
  if (filed === null) return awaited ? 'not filed yet' : 'no filed value'
  return `${nameStanding(estimate)} ${formatExact(filed, unit)}: ${sayDifference(estimate)}`
}

function sayEstimate(estimate: YoursEstimate, { transform }: Query): string {
  const { value, unit, periodLabel, drawn, why } = estimate
  const implied =
    transform === 'yoy' && drawn !== null
      ? `, ${formatTableRate(drawn)}${unit === 'percent' ? ' pp' : '%'} on the year before`
      : ''
  const left = why === null ? '' : ` (not drawn: ${why})`
  return `${formatExact(value, unit)} for ${periodLabel}${implied}, ${sayFiled(estimate)}${left}`
}

/** A reader's estimates, one sentence a metric, and notes, one each: always named as the reader's. */
export function describeYours({ estimates, notes }: ChartYours, query: Query): string[] {
  const byMetric = groupBy(estimates, ({ metric }) => metric)
  const said = [...byMetric.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const each = own.map((estimate) => sayEstimate(estimate, query)).join('; ')
    return [`Estimate (yours), ${first.shortLabel}, ${nameUnit(first.unit)}: ${each}.`]
  })
  const noted = notes.map(({ number, periodLabel, text, drawn }) => {
    const left = drawn ? '' : ' (not among the periods drawn)'
    return `Note (yours) ${number}, ${periodLabel}${left}: “${text}”.`
  })
  return [...said, ...noted]
}

/** What a reader's signs in a drawing are, for its subtitle, which no picture leaves out. */
export function nameSigns({ estimates, notes }: ChartYours): string[] {
  return [
    ...(estimates.some(({ drawn }) => drawn !== null) ? ['gray diamonds: estimate (yours)'] : []),
    ...(notes.some(({ drawn }) => drawn) ? ['boxed numbers: note (yours)'] : []),
  ]
}

/** A chart's subtitle without what a reader's signs are: citations are of the company's values alone. */
export function plainSubtitle({ subtitle, yours }: Pick<Chart, 'subtitle' | 'yours'>): string {
  const signs = yours ? nameSigns(yours).map((sign) => `; ${sign}`) : []
  const own = signs.join('')
  return subtitle.endsWith(own) ? subtitle.slice(0, subtitle.length - own.length) : subtitle
}

/** What a reader added to a chart, as an address writes it. */
export function toYours({ yours }: Pick<Chart, 'yours'>): Yours | undefined {
  if (!yours) return undefined
  const { estimates, notes } = yours
  return pickYours({
    estimate: estimates.map(({ metric, period, value }) => `${metric}:${period}:${value}`),
    note: notes.map(({ period, text }) => `${period}:${text}`),
  })
}

const count = (number: number, word: string) =>
  `${number} ${word}${number === 1 ? '' : 's'} (yours)`

/** That a drawing has something of the reader's own, for those who do not see it. */
export function sayYours({ estimates, notes }: ChartYours): string {
  const parts = [
    ...(estimates.length > 0 ? [count(estimates.length, 'estimate')] : []),
    ...(notes.length > 0 ? [count(notes.length, 'note')] : []),
  ]
  return parts.length === 0 ? '' : `With ${parts.join(' and ')}.`
}
