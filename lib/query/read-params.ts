import { PARAM_NAMES, PARAMS, type ParamName, type ParamValues } from '#lib/query/params'
import type { Grammar } from '#lib/query/grammar'
import { firstQuarterOf, isFiscalYear, isQuarter } from '#lib/period/period'
import { readTypedPeriod } from '#lib/period/read-typed-period'

/** One thing wrong with a request, and what would be right. */
export interface Fault {
  parameter: string
  detail: string
  /** Values, or forms a value can have in words; empty where nothing is allowed. */
  allowed: string[]
}

/** Added to addresses by mailers and search engines; pages and embeds pass over them. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|twclid|mc_[ce]id|igshid|_ga|_gl|ref)$/

/** A parameter as a sentence quotes it: never more than 60 characters of what was sent. */
export function quote(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`
}

/** What a grammar allows: its values, or its forms in words. */
export function listAllowed(grammar: Grammar): string[] {
  switch (grammar.kind) {
    case 'choice':
      return [...grammar.values]
    case 'count':
      return [`a whole number from ${grammar.min} to ${grammar.max}`]
    case 'ids':
      return [`1 to ${grammar.max} different ids joined by commas`]
    case 'id':
      return ['one id']
    case 'period':
      return ['a fiscal year such as FY2026', 'a fiscal quarter such as FY2026-Q2']
    case 'quarter':
      return ['a fiscal quarter such as FY2026-Q2']
    case 'date':
      return ['a date such as 2025-11-25']
  }
}

/** An id of a chart, metric or segment. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

function readList(text: string, max: number): string[] | undefined {
  const ids = text.split(',')
  const good = ids.every((id) => ID.test(id)) && new Set(ids).size === ids.length
  return good && ids.length <= max ? ids : undefined
}

/** A parameter's text as its value; undefined where the grammar does not allow it. */
export function readText(grammar: Grammar, text: string): string | number | string[] | undefined {
  switch (grammar.kind) {
    case 'choice':
      return grammar.values.includes(text) ? text : undefined
    case 'count': {
      const count = /^\d{1,4}$/.test(text) ? Number(text) : 0
      return count >= grammar.min && count <= grammar.max ? count : undefined
    }
    case 'ids':
      return readList(text, grammar.max)
    case 'id':
      return ID.test(text) ? text : undefined
    case 'period':
      return isQuarter(text) || isFiscalYear(text) ? text : undefined
    case 'quarter':
      return isQuarter(text) ? text : undefined
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined
  }
}

function isOneOf<Name extends ParamName>(name: string, allowed: readonly Name[]): name is Name {
  return allowed.some((one) => one === name)
}

/**
 * The text of each parameter that may be read, and a fault for each that is unknown, repeated or
 * empty. `strict` is for the API; `lenient`, for pages and embeds, passes over tracking parameters.
 */
export function collectParams<Name extends ParamName>(
  params: URLSearchParams,
  allowed: readonly Name[],
  strictness: 'strict' | 'lenient',
): { texts: Map<Name, string>; faults: Fault[] } {
  const texts = new Map<Name, string>()
  const faults: Fault[] = []
  for (const name of new Set(params.keys())) {
    const [text = '', ...more] = params.getAll(name)
    if (!isOneOf(name, allowed)) {
      if (strictness === 'lenient' && TRACKING.test(name)) continue
      const detail = `${quote(name)} is not a parameter here.`
      faults.push({ parameter: name.slice(0, 60), detail, allowed: [...allowed] })
    } else if (more.length > 0) {
      const detail = `${name} is given ${more.length + 1} times; give it once.`
      faults.push({ parameter: name, detail, allowed: listAllowed(PARAMS[name].grammar) })
    } else if (text === '') {
      const detail = `${name} is empty; give it a value or leave it out.`
      faults.push({ parameter: name, detail, allowed: listAllowed(PARAMS[name].grammar) })
    } else texts.set(name, text)
  }
  return { texts, faults }
}

/** Periods that a text may mean though it is not written as addresses write them. */
function guessPeriods({ kind }: Grammar, text: string): string[] {
  if (kind !== 'period' && kind !== 'quarter') return []
  const meant = (['calendar', 'fiscal'] as const).flatMap((reckoning) => {
    const period = readTypedPeriod(text, reckoning)
    if (period === null) return []
    return isFiscalYear(period) && kind === 'period' ? [period] : [firstQuarterOf(period)]
  })
  return [...new Set(meant)]
}

/** The fault of a text that a parameter's grammar does not allow, with what it may have meant. */
export function faultOf(name: ParamName, text: string): Fault {
  const { grammar } = PARAMS[name]
  const meant = guessPeriods(grammar, text)
  const hint = meant.length > 0 ? ` Write ${name}=${meant.join(` or ${name}=`)}.` : ''
  const detail = `${name} cannot be ${quote(text)}.${hint}`
  return { parameter: name, detail, allowed: listAllowed(grammar) }
}

/**
 * The values of an address's parameters, and every fault in it; a parameter at fault has no value.
 * Needs no zod, so that browsers can use it.
 */
export function readParams<Name extends ParamName>(
  params: URLSearchParams,
  allowed: readonly Name[],
  strictness: 'strict' | 'lenient',
): { values: Partial<Pick<ParamValues, Name>>; faults: Fault[] } {
  const { texts, faults } = collectParams(params, allowed, strictness)
  const values: Partial<Pick<ParamValues, Name>> = {}
  for (const [name, text] of texts) {
    const value = readText(PARAMS[name].grammar, text)
    if (value === undefined) faults.push(faultOf(name, text))
    else Object.assign(values, { [name]: value })
  }
  return { values, faults }
}

/**
 * Choices as the parameters of an address, in the table's order: what equals its default is left
 * out, so that one view has one address. `usual` gives the defaults that differ from the table's.
 */
export function writeParams(
  chosen: Partial<ParamValues>,
  usual: Partial<ParamValues> = {},
): URLSearchParams {
  const params = new URLSearchParams()
  for (const name of PARAM_NAMES) {
    const value = chosen[name] ?? null
    const standing = usual[name] === undefined ? PARAMS[name].default : usual[name]
    if (value !== null && String(value) !== String(standing)) params.set(name, String(value))
  }
  return params
}
