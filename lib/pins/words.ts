import type { Chart } from '#lib/charts/chart'
import { writeExact } from '#lib/charts/chart-table'
import type { Correction } from '#lib/data/data-files'
import { CORRECTION_REASONS } from '#lib/data/fact'
import type { PinChange, PinChanges, Tally } from '#lib/pins/change'
import type { TransformId } from '#lib/query/params'
import { isGrowth } from '#lib/series/rates'
import type { Observation } from '#lib/series/observation'
import { formatDate, formatExact, formatSigned, suffixOf } from '#lib/words/format'

const NUMBERS = 'no one two three four five six seven eight nine ten'.split(' ')

/** Small counts as words: `three`, `12`. */
function sayCount(count: number): string {
  return NUMBERS[count] ?? String(count)
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** What the values of a chart are called where they are not amounts. */
const NOUNS: Readonly<Partial<Record<TransformId, string>>> = {
  yoy: 'rate',
  qoq: 'rate',
  share: 'share',
  'share-of-revenue': 'share',
  margin: 'margin',
  contribution: 'contribution',
}

/** What the values of a chart are called, and what happens to them. */
function nameValues({ query, unit, ratio }: Chart): { one: string; many: string; verb: string } {
  const isRate = query.transform === 'level' && unit === 'percent'
  const one = isRate ? (ratio ? 'ratio' : 'rate') : (NOUNS[query.transform] ?? 'value')
  const verb = query.transform === 'level' && !isRate ? 'restated' : 'changed'
  return { one, many: `${one}s`, verb }
}

/** A value of a change as its figure's table writes it. */
function writeOne(chart: Chart, { unit, transform }: PinChange, { value }: Observation): string {
  const of = { ...chart, unit, query: { ...chart.query, transform } }
  return value === null ? '–' : `${writeExact(of, value)}${suffixOf(unit)}`
}

/** Both values of a change, with a digit more where they would read alike; null unless both are. */
function writePair(chart: Chart, change: PinChange): [string, string] | null {
  const { then, now, unit } = change
  if (then.value === null || now?.value == null) return null
  const [before, after] = [writeOne(chart, change, then), writeOne(chart, change, now)]
  if (before !== after || then.value === now.value) return [before, after]
  const write = isGrowth(change) ? formatSigned : formatExact
  const suffix = suffixOf(unit)
  return [`${write(then.value)}${suffix}`, `${write(now.value)}${suffix}`]
}

/** Percentages differ by points. */
const writeDifference = (difference: number, unit: string) =>
  `${formatSigned(difference, unit)}${unit === 'percent' ? ' pp' : ''}`

/** Both values of a change and their difference as tables write them; a dash for a missing one. */
export function writeChange(
  chart: Chart,
  change: PinChange,
): { then: string; now: string; difference: string } {
  const [then, now] = writePair(chart, change) ?? [writeOne(chart, change, change.then), '–']
  const { difference } = change
  return {
    then,
    now,
    difference: difference === null ? '–' : writeDifference(difference, change.unit),
  }
}

/** `Jun Q 2023`; with the series before it where a figure has several. */
function nameWhere(chart: Chart, { label, periodLabel }: PinChange): string {
  return chart.series.length > 1 ? `${label}, ${periodLabel}` : periodLabel
}

function sayRestated({ chart, since, values, changes }: PinChanges): string[] {
  const { restated, shown } = values
  if (restated === 0) return []
  const { one, many, verb } = nameValues(chart)
  const head = `${restated} of ${shown} ${shown === 1 ? one : many} ${verb} since ${formatDate(since)}`
  const own = changes.filter(({ kind, part }) => kind === 'restated' && part === 'value')
  const [only] = own
  const pair = only && own.length === 1 ? writePair(chart, only) : null
  if (!only || !pair) return [`${head}.`]
  return [`${head}: ${nameWhere(chart, only)}, ${pair[0]} then, ${pair[1]} now.`]
}

/** Of the values given on a newer structure, those that came out otherwise. */
function sayOtherwise(chart: Chart, changes: readonly PinChange[]): string[] {
  const other = changes.filter(
    ({ kind, part, difference }) =>
      kind === 'moved' && part === 'value' && difference !== null && difference !== 0,
  )
  const [only] = other
  if (!only) return []
  const pair = other.length === 1 ? writePair(chart, only) : null
  if (!pair) return [`${capital(sayCount(other.length))} have another value.`]
  return [`One has another value: ${nameWhere(chart, only)}, ${pair[0]} and ${pair[1]}.`]
}

function sayMoved({ chart, since, values, changes }: PinChanges, more: boolean): string[] {
  const { moved, shown } = values
  if (moved === 0) return []
  const { one, many } = nameValues(chart)
  if (more) return [`${capital(sayCount(moved))} more reported on another structure since.`]
  const count = `${moved} of ${shown} ${shown === 1 ? one : many}`
  return [
    `${count} reported on another structure since ${formatDate(since)}.`,
    ...sayOtherwise(chart, changes),
  ]
}

function sayRates({ since, rates }: PinChanges, more: boolean): string[] {
  const { restated, shown } = rates
  if (restated === 0) return []
  const name = restated === 1 ? 'growth rate' : 'growth rates'
  return more
    ? [`${capital(sayCount(restated))} ${name} changed too.`]
    : [
        `${restated} of ${shown} growth ${shown === 1 ? 'rate' : 'rates'} changed since ${formatDate(since)}.`,
      ]
}

const DONE: Readonly<Record<Correction['why'], { one: string; many: string }>> = {
  filed: {
    one: 'a filed number came in',
    many: 'filed numbers came in',
  },
  transcription: {
    one: 'a slip in our transcription was mended',
    many: 'slips in our transcription were mended',
  },
  'better-source': {
    one: 'a better source gave or changed a provisional number',
    many: 'better sources gave or changed provisional numbers',
  },
}

function sayCorrected({ since, values, rates, corrections }: PinChanges): string[] {
  if (values.corrected + rates.corrected === 0) return []
  const made = CORRECTION_REASONS.flatMap((why) => {
    const count = corrections.filter((correction) => correction.why === why).length
    const { one, many } = DONE[why]
    return count === 0 ? [] : [count === 1 ? one : `${sayCount(count)} ${many}`]
  })
  return [`Corrected since ${formatDate(since)}: ${made.join('; ')}.`]
}

/** True where something was restated or corrected, which a strip warns of. */
export function isWarning({ values, rates }: Pick<PinChanges, 'values' | 'rates'>): boolean {
  const changed = (tally: Tally) => tally.restated + tally.corrected
  return changed(values) + changed(rates) > 0
}

/** What a strip says of a figure at its pin, sentence by sentence, computed. */
export function describePinChanges(comparison: PinChanges): string[] {
  const corrected = sayCorrected(comparison)
  const restated = sayRestated(comparison)
  const moved = sayMoved(comparison, corrected.length + restated.length > 0)
  const before = [...corrected, ...restated, ...moved]
  const said = [...before, ...sayRates(comparison, before.length > 0)]
  return said.length > 0 ? said : [`Unchanged since ${formatDate(comparison.since)}.`]
}

/** The choice of a copy that is fixed to a vintage, named for what it shows. */
export function namePin(asOf: string): string {
  return `As known on ${formatDate(asOf)}`
}

/**
 * What a pin promises, for who shares one: that it stays, or how many figures in it may still be
 * replaced by filed ones.
 */
export function describePinPromise(asOf: string, provisional: number): string {
  const day = formatDate(asOf)
  if (provisional === 0)
    return `Never changes: the figures of ${day}. It says when the company restates one of them.`
  const stays = `The figures of ${day}. It says when the company restates one of them.`
  const figures = provisional === 1 ? 'figure' : 'figures'
  const others = provisional === 1 ? 'a filed one' : 'filed ones'
  return `${stays} ${capital(sayCount(provisional))} provisional ${figures} among them may still be replaced by ${others}.`
}
