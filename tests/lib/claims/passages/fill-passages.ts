import { readFileSync } from 'node:fs'
import type { Measure } from '#lib/claims/claim'
import type { ClaimPeriod } from '#lib/claims/claim-period'
import { lastOf } from '#lib/claims/claim-period'
import { findValue } from '#lib/claims/known-value'
import type { Dataset } from '#lib/data/dataset'
import { findMetric } from '#lib/metrics/metrics'
import {
  isQuarter,
  labelPeriod,
  monthOf,
  periodEnd,
  quarterAt,
  quarterIndex,
  quarterName,
  yearOf,
  type Quarter,
} from '#lib/period/period'
import { findRate } from '#lib/series/currency'

/**
 * A made-up passage, written once and filled in for several quarters. `[[cloud|yoy|P|%]]` is a true
 * figure of the data, written as its last part says; `[[!…]]` is made false; `{{…}}` is of something
 * else than the company's report. `P` is the quarter, `P-1` and `P-4` those before it, `Y` its fiscal
 * year. `<<name>>` names a period or a direction.
 */
interface Template {
  id: string
  /** The quarters that it is filled in for. */
  on: string[]
  /** Days after the release that the text was written. */
  after?: number
  text: string
}

export interface Passage {
  id: string
  date: string
  text: string
  expected: { quote: string; from: number; metric: string; period: string; verdict: string }[]
}

const RIGHT = 'confirmed'
const DEFINED = 'confirmed|another-measure'
const WRONG = 'contradicted|wrong-period|wrong-metric|unit-slip'

function readTemplates(): Template[] {
  const lines = readFileSync(`${import.meta.dirname}/passages.jsonl`, 'utf8').split('\n')
  return lines.filter(Boolean).map((line) => JSON.parse(line) as Template)
}

function periodOf(text: string, quarter: Quarter): ClaimPeriod {
  const back = /^P-(\d+)$/.exec(text)
  if (back) return quarterAt(quarterIndex(quarter) - Number(back[1]))
  const year = /^Y(?:-(\d))?$/.exec(text)
  if (year) return `FY${yearOf(quarter) - Number(year[1] ?? 0)}`
  if (text === 'T') return `TTM-${quarter}`
  if (text === 'H') return `FY${yearOf(quarter)}-H1`
  return quarter
}

const comma = (digits: string) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',')

function fixed(value: number, decimals: number): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.')
  return fraction ? `${comma(whole)}.${fraction}` : comma(whole)
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const inWords = (value: number) =>
  value < 20
    ? ONES[value]
    : `${TENS[Math.floor(value / 10)]}${value % 10 ? `-${ONES[value % 10]}` : ''}`

/** Ways to write a value in millions of yuan, dollars (D) or a rate. */
function write(format: string, value: number, rate: number | null, unit: string): string | null {
  const [, kind = '', places] = /^(.+?)(\d)?$/.exec(format) ?? []
  const decimals = Number(places ?? 0)
  const dollars = rate ? value / rate : null
  const big = unit === 'CNY million' ? value / 1000 : value
  switch (kind) {
    case '%':
      return `${fixed(value, decimals)}%`
    case '±%':
      return `${value < 0 ? '-' : '+'}${fixed(value, decimals)}%`
    case 'percent':
      return `${fixed(value, decimals)} percent`
    case 'per cent':
      return `${fixed(value, decimals)} per cent`
    case 'pct':
      return `${fixed(value, decimals)} pct`
    case 'words':
      return `${inWords(Math.round(Math.abs(value)))} percent`
    case 'yuan':
      return `${fixed(big, decimals)} billion yuan`
    case 'RMB':
      return `RMB${fixed(big, decimals)} billion`
    case 'RMBbn':
      return `Rmb${fixed(big, decimals)}bn`
    case '¥bn':
      return `¥${fixed(big, decimals)}bn`
    case '-¥bn':
      return `${value < 0 ? '-' : ''}¥${fixed(big, decimals)}bn`
    case 'CNY':
      return `CNY ${fixed(big, decimals)} bln`
    case 'B RMB':
      return `${fixed(big, decimals)}B RMB`
    case 'RMBm':
      return `RMB${fixed(value, 0)} million`
    case 'RMBmm':
      return `RMB ${fixed(value, 0)}mm`
    case 'yi':
      return `${fixed(value / 100, decimals).replaceAll(',', '')}亿元`
    case 'US$':
      return dollars === null ? null : `US$${fixed(dollars / 1000, decimals)} billion`
    case '$':
      return dollars === null ? null : `$${fixed(dollars / 1000, decimals)} billion`
    case '$B':
      return dollars === null ? null : `$${fixed(dollars / 1000, decimals)}B`
    case 'US$m':
      return dollars === null ? null : `US$${fixed(dollars, 0)} million`
    case '$each':
      return dollars === null ? null : `$${fixed(dollars, 2)}`
    case 'each':
      return `${fixed(value, 2)} yuan`
    case 'RMBeach':
      return `RMB${fixed(value, 2)}`
    case 'million':
      return `${fixed(value, decimals)} million`
    case 'bare':
      return fixed(value, decimals)
    case 'bareb':
      return fixed(value / 1000, decimals)
    case '()':
      return value < 0 ? `(${fixed(value, 0)})` : fixed(value, 0)
    case 'usd':
      return value >= 1000
        ? `US$${fixed(value / 1000, 1)} billion`
        : `US$${fixed(value, 0)} million`
    case 'people':
      return fixed(value, 0)
    default:
      throw new RangeError(`${format} is not a way to write a value`)
  }
}

const ORDINALS = ['first', 'second', 'third', 'fourth']
const LONG = { Jun: 'June', Sep: 'September', Dec: 'December', Mar: 'March' } as Record<
  string,
  string
>

function name(what: string, quarter: Quarter): string | null {
  const end = periodEnd(quarter)
  const [year = '', , day = ''] = end.split('-')
  const number = Number(quarter.slice(-1))
  const fiscal = yearOf(quarter)
  const month = LONG[monthOf(quarter)] ?? ''
  const short = String(fiscal).slice(2)
  const names: Record<string, string> = {
    'month quarter': `${month} quarter`,
    'quarter name': quarterName(quarter),
    end: `${month} ${Number(day)}, ${year}`,
    'end day': `${month} ${Number(day)}`,
    iso: end,
    calendar: labelPeriod(quarter, 'calendar'),
    'Q FY': `Q${number} FY${fiscal}`,
    'FY-Q': `FY${short}-Q${number}`,
    nQFY: `${number}QFY${short}`,
    FYnQ: `FY${number}Q${short}`,
    'year Q': `${year} ${labelPeriod(quarter, 'calendar').slice(0, 2)}`,
    ordinal: ORDINALS[number - 1] ?? '',
    'fiscal year': `fiscal ${fiscal}`,
    FY: `FY${fiscal}`,
    year,
    'year before': String(Number(year) - 1),
    split: `${fiscal - 1}/${short}`,
    month,
    'short month': monthOf(quarter),
    'first month':
      { Jun: 'April', Sep: 'July', Dec: 'October', Mar: 'January' }[monthOf(quarter)] ?? '',
    'short year': year.slice(2),
  }
  return names[what] ?? null
}

interface Filled {
  text: string
  expected: Passage['expected']
}

function valueOf(dataset: Dataset, id: string, measure: string, period: ClaimPeriod, asOf: string) {
  const metric = findMetric(id)
  if (!metric) throw new RangeError(`${id} is not a metric`)
  const role = (measure === 'change' ? 'level' : measure) as Measure
  const known = findValue(dataset, metric, role, period, asOf)
  if (measure !== 'change' || !known) return known
  const before =
    isQuarter(period) &&
    findValue(dataset, metric, 'level', quarterAt(quarterIndex(period) - 4), asOf)
  return before ? { ...known, value: known.value - before.value, seen: known.seen } : null
}

function fillOne(
  template: Template,
  quarter: Quarter,
  dataset: Dataset,
  asOf: string,
): Filled | null {
  const expected: Passage['expected'] = []
  let [text, at] = ['', 0]
  for (const match of template.text.matchAll(/\[\[(.+?)\]\]|\{\{(.+?)\}\}|<<(.+?)>>/g)) {
    const [all, figure, outside, named] = match
    text += template.text.slice(at, match.index)
    at = match.index + all.length
    if (named !== undefined) {
      const [what = '', id, measure, when = 'P'] = named.split('|')
      if (id === undefined) {
        const words = name(what, quarter)
        if (words === null) throw new RangeError(`${what} names nothing`)
        text += words
        continue
      }
      if (/^P/.test(id)) {
        const shifted = periodOf(id, quarter)
        text += name(what, lastOf(shifted)) ?? ''
        continue
      }
      // `<<rose/fell|cloud|yoy>>`: by the sign
      const known = valueOf(dataset, id, measure ?? 'yoy', periodOf(when, quarter), asOf)
      if (!known || known.value === 0) return null
      const [up = '', down = ''] = what.split('/')
      text += known.value > 0 ? up : down
      continue
    }
    if (outside !== undefined) {
      expected.push({
        quote: outside,
        from: text.length,
        metric: '',
        period: '',
        verdict: 'not covered',
      })
      text += outside
      continue
    }
    const parts = (figure ?? '').split('|')
    const isFalse = parts[0]?.startsWith('!') === true
    const loose = parts[0]?.startsWith('~') === true
    const id = (parts[0] ?? '').replace(/^[!~]/, '')
    const period = periodOf(parts[2] ?? 'P', quarter)
    const known = valueOf(dataset, id, parts[1] ?? 'level', period, asOf)
    const rate = findRate(dataset, lastOf(period))?.value ?? null
    const value = known && known.value * (isFalse ? 1.37 : 1)
    // A rate that rounds to nothing says nothing.
    if (value === null || Math.abs(value) < 0.5) return null
    const written = write(parts[3] ?? '', value, rate, known?.unit ?? '')
    if (written === null) return null
    const verdict = isFalse ? WRONG : loose ? DEFINED : RIGHT
    expected.push({ quote: written, from: text.length, metric: id, period, verdict })
    text += written
  }
  return { text: text + template.text.slice(at), expected }
}

/** Every passage: each template for each of its quarters that the data has all figures of. */
export function fillPassages(dataset: Dataset): Passage[] {
  return readTemplates().flatMap((template) =>
    template.on.flatMap((id) => {
      const quarter = id as Quarter
      const release = dataset.releases.find((one) => one.id === quarter)
      if (!release) throw new RangeError(`${id} has no release`)
      const filled = fillOne(template, quarter, dataset, release.published)
      if (!filled) return []
      const day = new Date(`${release.published}T00:00:00Z`)
      day.setUTCDate(day.getUTCDate() + (template.after ?? 0))
      return [{ id: `${template.id}-${id}`, date: day.toISOString().slice(0, 10), ...filled }]
    }),
  )
}
