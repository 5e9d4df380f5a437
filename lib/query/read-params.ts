import { PARAM_NAMES, PARAMS, type ParamName, type ParamValues } from '#lib/query/params'
import { listAllowed, readText, type Grammar } from '#lib/query/grammar'
import { firstQuarterOf, isFiscalYear } from '#lib/period/period'
import { readTypedPeriod } from '#lib/period/read-typed-period'

/** One thing wrong with a request, and what would be right. */
export interface Fault {
  parameter: string
  detail: string
  /** Values, or forms a value can have in words; empty where nothing is allowed. */
  allowed: string[]
}

/** Added to addresses by mailers, search engines and scripts that want no cached answer; passed over. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|twclid|mc_[ce]id|igshid|_ga|_gl|_|ref)$/

/** A parameter as a sentence quotes it: never more than 60 characters of what was sent. */
export function quote(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`
}

function isOneOf<Name extends ParamName>(name: string, allowed: readonly Name[]): name is Name {
  return allowed.some((known) => known === name)
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

/**
 * What an estimate or a note may mean whose period or amount is not written as addresses write them:
 * `cloud:Sep 2026:52,000`.
 */
function guessYours(grammar: Grammar, text: string): string[] {
  if (grammar.kind !== 'several') return []
  const parts = text.split(':')
  const at = grammar.of === 'estimate' ? 1 : 0
  const typed = parts[at] ?? ''
  const meant = (['calendar', 'fiscal'] as const).flatMap((reckoning) => {
    const plain = readText({ kind: 'column' }, typed)
    const period = plain === undefined ? readTypedPeriod(typed, reckoning) : typed
    if (period === null) return []
    const rest = parts.slice(at + 1)
    const value = grammar.of === 'estimate' ? rest.map((part) => part.replace(/[,\s]/g, '')) : rest
    const right = [...parts.slice(0, at).map((part) => part.trim()), period, ...value].join(':')
    return readText(grammar, right) === undefined ? [] : [right]
  })
  return [...new Set(meant.map((text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)))]
}

/** The fault of a text that a parameter's grammar does not allow, with what it may have meant. */
function faultOf(name: ParamName, text: string): Fault {
  const { grammar } = PARAMS[name]
  const meant = [...guessPeriods(grammar, text), ...guessYours(grammar, text)]
  const hint = meant.length > 0 ? ` Write ${name}=${meant.join(` or ${name}=`)}.` : ''
  const detail = `${name} cannot be ${quote(text)}.${hint}`
  return { parameter: name, detail, allowed: listAllowed(grammar) }
}

/** The fault of a parameter that is given more often than it can be, or without a value. */
function findMiscount(name: ParamName, texts: readonly string[]): string | null {
  const { grammar } = PARAMS[name]
  if (grammar.kind === 'several') {
    const tooMany = `${name} is given ${texts.length} times; give it at most ${grammar.max} times.`
    if (texts.length > grammar.max) return tooMany
  } else if (texts.length > 1) return `${name} is given ${texts.length} times; give it once.`
  return texts.includes('') ? `${name} is empty; give it a value or leave it out.` : null
}

/** The value of a parameter's texts, or the first of them that its grammar does not allow. */
function readTexts(
  grammar: Grammar,
  texts: readonly string[],
): { invalid: string } | { value: unknown } {
  const values = texts.map((text) => readText(grammar, text))
  const invalid = texts.find((_, at) => values[at] === undefined)
  if (invalid !== undefined) return { invalid }
  return { value: grammar.kind === 'several' ? values.flat() : values[0] }
}

/**
 * The values of an address's parameters, and every fault: an unknown, repeated, empty or invalid
 * parameter is a fault and has no value. Tracking parameters are ignored.
 */
export function readParams<Name extends ParamName>(
  params: URLSearchParams,
  allowed: readonly Name[],
): { values: Partial<Pick<ParamValues, Name>>; faults: Fault[] } {
  const values: Partial<Pick<ParamValues, Name>> = {}
  const faults: Fault[] = []
  const invalid: Fault[] = [] // listed last
  for (const name of new Set(params.keys())) {
    const texts = params.getAll(name)
    if (!isOneOf(name, allowed)) {
      if (TRACKING.test(name)) continue
      const detail = `${quote(name)} is not a parameter here.`
      faults.push({ parameter: name.slice(0, 60), detail, allowed: [...allowed] })
      continue
    }
    const { grammar } = PARAMS[name]
    const detail = findMiscount(name, texts)
    const read = readTexts(grammar, texts)
    if (detail !== null) faults.push({ parameter: name, detail, allowed: listAllowed(grammar) })
    else if ('invalid' in read) invalid.push(faultOf(name, read.invalid))
    else Object.assign(values, { [name]: read.value })
  }
  return { values, faults: [...faults, ...invalid] }
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
    if (value === null || String(value) === String(standing)) continue
    const isSeveral = PARAMS[name].grammar.kind === 'several' && Array.isArray(value)
    for (const text of isSeveral ? value : [value]) params.append(name, String(text))
  }
  return params
}
