import { z } from 'zod'
import { QUALITIES, type Quality } from '#lib/data/fact'
import { STRUCTURES } from '#lib/metrics/metric'
import { labelPeriod } from '#lib/period/period'
import { writeCopy, sayCopy } from '#lib/series/copy-words'
import { noteNegativeGrowth } from '#lib/series/negative-base'
import { STATUSES, type Copy, type Observation, type Print } from '#lib/series/observation'
import {
  describeChange,
  describeComputation,
  describePlace,
  describeSourceOf,
  writePlace,
  writePrint,
} from '#lib/series/print-words'
import { findMetricOfLine, findUnit } from '#lib/metrics/metrics'
import { isAtRate, RATE_LINE } from '#lib/series/currency'
import type { TransformId } from '#lib/query/params'
import { describeParts } from '#lib/series/describe-run'
import { formatExact, formatSigned } from '#lib/words/format'
import { isIndex, POINTS } from '#lib/words/units'

const maybeText = z.string().nullable()

/** Where a number stands; every number has all of it. */
const place = {
  standing: z.string().describe('How the number stands, in words; PROVISIONAL where it may change'),
  quality: z.enum(QUALITIES).nullable(),
  structure: z
    .enum(STRUCTURES)
    .nullable()
    .describe('Null for what belongs to no segment structure'),
  vintage: maybeText.describe('The day from which on it was known'),
  place: z.string().describe('Document and page in a few words'),
  document: maybeText.describe('Of a computed number: of the first in made_of'),
  page: z.number().nullable(),
}

/** A document that numbers stand in; `#page=6` after its address opens a page. */
export const DOCUMENT = z.object({ title: z.string(), url: maybeText })

const INPUT = z
  .object({
    metric: maybeText,
    label: z.string(),
    period: z.string(),
    value: z.number().nullable(),
    unit: z.string(),
    shown: z.string(),
    ...place,
    computed: maybeText.describe('How it was computed, if it was'),
    depth: z.number().describe('1: of the number itself; 2: of the input of depth 1 above it'),
  })
  .meta({ id: 'Input' })

/** A number with everything that must be said of it. */
export const VALUE = z
  .object({
    period: z.string(),
    label: z.string(),
    period_end: z.string(),
    value: z.number().nullable().describe('Null is missing, never zero'),
    unit: z.string(),
    shown: z.string(),
    missing: maybeText.describe('Why there is no value'),
    provisional: z.boolean(),
    break: maybeText.describe('Set where values from here on cannot be compared with those before'),
    status: z.enum(STATUSES),
    ...place,
    url: maybeText,
    copy_url: maybeText.describe('The copy or report that was read instead of the document'),
    computed: maybeText.describe(
      'How it was computed, if it was: no document was read for the number itself',
    ),
    made_of: z.array(INPUT).describe('The printed numbers that a computed one rests on'),
    changed: maybeText.describe('What it was first printed as, and where, if it changed since'),
    printed_rate: z.number().nullable().describe('Growth that the release itself printed, percent'),
    note: maybeText,
  })
  .meta({ id: 'Value' })
export type Value = z.infer<typeof VALUE>
type Input = z.infer<typeof INPUT>

const QUALITY_WORDS: Readonly<Record<Quality, string>> = {
  primary: 'the company’s own document',
  mirror: 'PROVISIONAL, read in a copy and not in the company’s own document',
  secondary: 'PROVISIONAL, read in someone’s report and not in the company’s own document',
}

const STATUS_WORDS = {
  reported: 'as printed',
  restated: 'restated since it was first printed',
  recast: 'recast from an older line',
  derived: 'computed, rests on',
  missing: 'missing',
} as const

/** How a number stands, in words. */
export function sayStanding(
  status: Observation['status'],
  quality: Quality | null,
  copy?: Copy,
): string {
  if (quality === null) return STATUS_WORDS[status]
  const words = QUALITY_WORDS[quality]
  const joint = status === 'derived' ? ' ' : ', in '
  const where = quality === 'primary' ? joint : status === 'derived' ? ': ' : '; '
  const read = copy ? `: ${writeCopy(sayCopy(copy))}` : ''
  return `${STATUS_WORDS[status]}${where}${words}${read}`
}

/** A number without its unit, a change with its sign: `78,927`, `+10.05`. */
export function writeBare(value: number, unit: string, isChange: boolean): string {
  return isChange ? formatSigned(value, unit) : formatExact(value, unit)
}

/** A number as a sentence writes it: `78,927`, `+10.05%`. */
export function writeNumber(value: number, unit: string, isChange: boolean): string {
  const text = writeBare(value, unit, isChange)
  if (unit === POINTS) return `${text} pp`
  return unit === 'percent' ? `${text}%` : text
}

/** `78,927 CNY million`; a percentage carries its sign. */
export const addUnit = (shown: string, unit: string) =>
  /%$| pp$/.test(shown) || isIndex(unit) ? shown : `${shown} ${unit}`

/** The first print that a number rests on which stands in a document. */
function firstPrinted(inputs: readonly Print[]): Print | undefined {
  return inputs
    .map((input) => (input.document === 'computed' ? firstPrinted(input.inputs) : input))
    .find(Boolean)
}

function describeInput(print: Print, depth = 1): Input[] {
  const { period, value, line, structure, quality, vintage } = print
  const isComputed = print.document === 'computed'
  const printed = isComputed ? firstPrinted(print.inputs) : print
  const computed = isComputed ? describeComputation({ ...print, note: null }, false) : print.derived
  const input = {
    metric: findMetricOfLine(line)?.id ?? null,
    label: labelPeriod(period, 'release'),
    ...{ period, value },
    unit: findUnit(line) ?? '',
    shown: writePrint(print),
    standing: sayStanding(isComputed ? 'derived' : 'reported', quality, print.copy),
    ...{ quality, structure, vintage },
    place: isComputed ? 'computed' : writePlace(describePlace(print)),
    document: printed?.document ?? null,
    page: printed?.page ?? null,
    ...{ computed, depth },
  }
  return [input, ...print.inputs.flatMap((inner) => describeInput(inner, depth + 1))]
}

/** `restated from 25,123 (Jun Q 2023 release, p. 6, 2023-08-10)`; null where nothing changed. */
function sayChange(observation: Observation, isChange: boolean): string | null {
  const { first, unit } = observation
  const words = describeChange(observation, (value) => writeNumber(value, unit, isChange))
  if (words === '' || !first) return null
  return `${words} (${writePlace(describePlace(first))}, known from ${first.vintage})`
}

/** What else is to be said of an observation, which it does not know itself. */
export interface Remarks {
  transform: TransformId
  /** Whether values are changes, which are written with a sign. */
  isChange: boolean
  missing: string | null
  break: string | null
}

/** True for an amount that was converted, with the amount in yuan and the rate as its inputs. */
const isConverted = ({ unit, inputs }: Observation) =>
  isAtRate(unit) && inputs.length === 2 && inputs[1]?.line === RATE_LINE

function sayComputation(observation: Observation, { transform, isChange }: Remarks): string {
  if (isConverted(observation))
    return observation.inputs
      .map((input) => addUnit(writePrint(input), findUnit(input.line) ?? ''))
      .join(' / ')
  return describeParts({ transform }, observation) ?? describeComputation(observation, isChange)
}

/** What growth on an amount below zero means; null for everything else. */
function sayNegative(observation: Observation, { isChange }: Remarks): string | null {
  const [now] = observation.inputs
  if (!isChange || !now) return null
  return noteNegativeGrowth(findMetricOfLine(now.line)?.id ?? '', observation)
}

/** An observation as an assistant gets it. */
export function describeValue(observation: Observation, remarks: Remarks): Value {
  const { period, label, value, unit, status, quality, structure, vintage, inputs } = observation
  const printed = observation.document === null ? firstPrinted(inputs) : observation
  const isComputed = value !== null && observation.document === null
  const source = describeSourceOf(observation)
  const how = isConverted(observation) ? 'derived' : status
  return {
    ...{ period, label, period_end: observation.periodEnd, value, unit },
    shown: value === null ? 'no value' : writeNumber(value, unit, remarks.isChange),
    missing: value === null ? remarks.missing : null,
    provisional: value !== null && quality !== 'primary',
    break: remarks.break,
    ...{ status, standing: sayStanding(how, quality, observation.copy) },
    ...{ quality, structure, vintage },
    place: value === null ? 'nowhere' : writePlace(source),
    document: printed?.document ?? null,
    page: printed?.page ?? null,
    url: printed?.url ?? null,
    copy_url: observation.copy?.url ?? null,
    computed: isComputed ? sayComputation(observation, remarks) : null,
    made_of: inputs.flatMap((input) => describeInput(input)),
    changed: sayChange(observation, remarks.isChange),
    printed_rate: observation.printed,
    note: [observation.note, sayNegative(observation, remarks)].filter(Boolean).join(' ') || null,
  }
}

type Said = Pick<Value, 'standing' | 'structure' | 'vintage' | 'document' | 'page'> & {
  url?: string | null
  copy_url?: string | null
}

/** The documents that an answer names, numbered as they come: their names and addresses are long. */
export class Documents {
  readonly #listed = new Map<string, { title: string; url: string | null }>()

  /** `[1]`, the number of a document. */
  number(title: string | null, url: string | null = null): string {
    if (title === null) return 'none'
    const known = this.#listed.get(title) ?? { title, url: null }
    known.url ??= url?.replace(/#page=\d+$/, '') ?? null
    this.#listed.set(title, known)
    return `[${[...this.#listed.keys()].indexOf(title) + 1}]`
  }

  list(): { title: string; url: string | null }[] {
    return [...this.#listed.values()]
  }

  /** The list in words. */
  say(): string[] {
    const lines = this.list().map(
      ({ title, url }, at) => `[${at + 1}] ${title}, ${url ?? 'no public address'}`,
    )
    return lines.length > 0
      ? ['', 'DOCUMENTS (#page=N after an address opens a page)', ...lines]
      : []
  }
}

/** Where a number stands, in one line. */
export function sayPlace(said: Said, documents: Documents): string {
  const { standing, structure, vintage, document, page, url, copy_url } = said
  const at = page === null ? 'no page on file' : `page ${page}`
  return [
    standing,
    structure === null ? 'no segment structure' : `structure ${structure}`,
    `document ${documents.number(document, url)}, ${at}`,
    `known from ${vintage ?? 'nowhere'}`,
    ...(copy_url ? [`read in ${copy_url}`] : []),
  ].join(' · ')
}

function sayInput(input: Input, metric: string, documents: Documents): string {
  const how = input.computed ? ` · computed: ${input.computed}` : ''
  const written = input.shown === '' ? 'no value' : addUnit(input.shown, input.unit)
  const other = input.metric !== null && input.metric !== metric ? `${input.metric}, ` : ''
  return `${'    '.repeat(input.depth)}of ${other}${input.label}: ${written}${how} · ${sayPlace(input, documents)}`
}

/** A number of a metric in words, with what it is made of below it. */
export function sayValue(value: Value, metric: string, documents: Documents): string[] {
  const { label, period, shown, unit, computed, made_of, changed, printed_rate, note } = value
  const name = label === period ? label : `${label} (${period})`
  if (value.value === null) return [`${name}: NO VALUE. ${value.missing ?? ''}`.trim()]
  const printed =
    printed_rate === null
      ? null
      : `the release itself printed ${formatSigned(printed_rate, 'percent')}%`
  const said = [computed && `computed: ${computed}`, changed, printed, note].filter(Boolean)
  const head = [`${name}: ${addUnit(shown, unit)}`, ...said, sayPlace(value, documents)]
  const parts = made_of.map((input) => sayInput(input, metric, documents))
  return [...(value.break ? [`--- ${value.break}`] : []), head.join(' · '), ...parts]
}
