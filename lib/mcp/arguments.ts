import { resolvePin } from '#lib/figures/resource-name'
import { refuseFaults } from '#lib/figures/check-request'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import { describeGrammar, listAllowed } from '#lib/query/grammar'
import { PARAM_HELP } from '#lib/query/param-help'
import { PARAMS, type ParamName } from '#lib/query/params'
import { quote, type Fault } from '#lib/query/read-params'
import { formatDate } from '#lib/words/format'

/** An argument of a tool, as JSON Schema describes it. */
export interface Argument {
  schema: Readonly<Record<string, unknown>>
  /** The most characters that are read of it. */
  cap?: number
  /** True for a text that is read as it stands, since an answer counts its characters. */
  verbatim?: true
}

/** What a tool was given, as the text that an address would carry. */
export type Given = ReadonlyMap<string, string>

/** Arguments that are read of a call. */
const MOST_ARGUMENTS = 40
/** Characters of an argument that is a name, a date or a list. */
const CAP = 400

/** An argument that is a parameter of the API: the same values, the same words. */
export function fromParam(name: ParamName): Argument {
  const { grammar } = PARAMS[name]
  return { schema: { ...describeGrammar(grammar), description: PARAM_HELP[name] } }
}

/** Arguments that are parameters of the API, by their names. */
export function fromParams(names: readonly ParamName[]): Record<string, Argument> {
  return Object.fromEntries(names.map((name) => [name, fromParam(name)]))
}

/** Every tool has it: figures as they were known on a day. */
export const AS_OF: Argument = {
  schema: {
    ...describeGrammar(PARAMS['as-of'].grammar),
    description:
      'YYYY-MM-DD: answer with what was known on this date. A date between two documents means the earlier one. Left out: everything known today.',
  },
}

/** Where a long answer goes on. */
export const OFFSET: Argument = {
  schema: {
    type: 'integer',
    minimum: 0,
    description: 'How many entries to skip; a bounded answer says which offset continues it.',
  },
}

function writePlain(value: unknown): string | null {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}

/** A value as the text an address would carry; null for what no argument can be. */
function writeText(value: unknown): string | null {
  if (!Array.isArray(value)) return writePlain(value)
  const parts = value.map(writePlain)
  return parts.some((part) => part === null) ? null : parts.join(',')
}

function readOne(name: string, value: unknown, { cap = CAP, verbatim }: Argument): string | Fault {
  const text = verbatim && typeof value === 'string' ? value : writeText(value)
  const fail = (detail: string, allowed: string): Fault => {
    return { parameter: name, detail, allowed: [allowed] }
  }
  if (text === null) return fail(`${name} is neither a text nor a number nor a list.`, 'a text')
  if (text.length <= cap) return text
  return fail(`${name} has ${text.length} characters.`, `at most ${cap} characters`)
}

/**
 * The arguments of a call, each as text, and every fault: an argument the tool does not have, one that
 * is missing, one of the wrong kind. Null and empty count as left out: models fill in what they do not
 * mean.
 */
export function readArguments(
  raw: Readonly<Record<string, unknown>>,
  known: Readonly<Record<string, Argument>>,
  required: readonly string[],
): { given: Given; faults: Fault[]; isWhole: boolean } {
  const given = new Map<string, string>()
  const faults: Fault[] = []
  for (const [key, value] of Object.entries(raw).slice(0, MOST_ARGUMENTS)) {
    const name = key.replaceAll('-', '_')
    const argument = Object.hasOwn(known, name) ? known[name] : undefined
    if (!argument) {
      const detail = `${quote(key)} is not an argument here.`
      faults.push({ parameter: key.slice(0, 60), detail, allowed: Object.keys(known) })
      continue
    }
    if (value === null || value === '') continue
    const text = readOne(name, value, argument)
    if (typeof text !== 'string') faults.push(text)
    else if (text.trim() !== '') given.set(name, text)
  }
  const missing = required.filter((name) => !given.has(name))
  const named = faults.map(({ parameter }) => parameter)
  for (const name of missing.filter((one) => !named.includes(one)))
    faults.push({ parameter: name, detail: `${name} is missing.`, allowed: describe(known[name]) })
  return { given, faults, isWhole: missing.length === 0 }
}

function describe(argument: Argument | undefined): string[] {
  const { description } = argument?.schema ?? {}
  return typeof description === 'string' ? [description] : []
}

/** The vintage that `as_of` means, and the fault of a date that means none; then, as without a date, the newest. */
export function readAsOf(
  given: Given,
  dataset: Dataset,
  name = 'as_of',
): { asOf: string; faults: Fault[] } {
  const date = given.get(name)
  const { asOf, fault } = resolvePin(date === undefined ? [] : [date], dataset.vintages)
  const faults = fault ? [asOfFault(fault, name)] : []
  return { asOf: asOf ?? latestVintage(dataset), faults }
}

/** `As known on 25 Nov 2025 (2025-11-25)`, and which day that stands for where another was given. */
export function sayAsOf(given: Given, asOf: string): string {
  const date = given.get('as_of')
  const known = `As known on ${formatDate(asOf)} (${asOf}`
  return date === undefined || date === asOf ? `${known})` : `${known}, the newest by ${date})`
}

/** The fault of a pin in the words of an argument. */
export function asOfFault({ detail, allowed }: Fault, name = 'as_of'): Fault {
  return {
    parameter: name,
    detail: detail.replace('The pin', name),
    allowed: allowed.map((text) => text.replace(/, written @.*/, '')),
  }
}

/** A whole number given as an argument; a Problem says what it must be. */
export function readCount(given: Given, name: string, usual: number, most: number): number {
  const text = given.get(name)
  if (text === undefined) return usual
  const count = /^\d{1,6}$/.test(text) ? Number(text) : -1
  if (count >= 0 && count <= most) return count
  const detail = `${name} cannot be ${quote(text)}.`
  const allowed = [`a whole number from 0 to ${most}`]
  refuseFaults([], [{ parameter: name, detail, allowed }])
  return usual
}

/** Ids joined by commas, each known; a Problem names those that are not. */
export function listIds(given: Given, name: string): string[] {
  const text = given.get(name) ?? ''
  return [...new Set(text.split(',').map((id) => id.trim()))].filter(Boolean)
}

/** What a parameter of the API allows, in words. */
export const allowedOf = (name: ParamName) => listAllowed(PARAMS[name].grammar)
