import { isDate } from '#lib/words/dates'
import { Problem } from '#lib/query/problem'
import { quote, type Fault } from '#lib/query/read-params'

/** The longest file name an address may end in, in characters as sent. */
const NAME_CAP = 400

/** The last part of an address, `cloud,cmr@2025-11-25.csv`, taken apart; nothing in it checked yet. */
export interface ResourceName {
  id: string
  /** What stands after each `@`: none, the pin, or too many. */
  pins: string[]
  /** Without the dot; empty where the name has no dot. */
  extension: string
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null // a stray % encodes nothing
  }
}

/**
 * The last part of an address, still percent-encoded, taken apart. Throws a Problem: 400 where it
 * is too long, 404 where it holds what no name holds (slashes, control characters).
 */
export function parseResourceName(segment: string): ResourceName {
  if (segment.length > NAME_CAP) {
    const allowed = [`at most ${NAME_CAP} characters`]
    const detail = `The last part of the address has ${segment.length} characters.`
    throw new Problem(400, detail, [{ parameter: 'path', detail, allowed }])
  }
  const name = decode(segment)
  if (name === null || /[/\\\p{Cc}]/u.test(name)) {
    throw new Problem(404, 'The address holds characters that no name here has.')
  }
  const dot = name.lastIndexOf('.')
  const [id = '', ...pins] = (dot < 0 ? name : name.slice(0, dot)).split('@')
  return { id, pins, extension: dot < 0 ? '' : name.slice(dot + 1) }
}

/**
 * The vintage that a pin means, among the known ones in time order: the newest on or before it, and
 * the newest of all without a pin. A pin that names no date, or a date after the newest or before
 * the first, is a fault that names both.
 */
export function resolvePin(
  pins: readonly string[],
  vintages: readonly string[],
): { asOf: string; fault: null } | { asOf: null; fault: Fault } {
  const [first = '', newest = ''] = [vintages[0], vintages.at(-1)]
  const [pin, ...more] = pins
  if (pin === undefined) return { asOf: newest, fault: null }
  const allowed = [`one date from ${first} to ${newest}, written @${newest}`]
  const fail = (detail: string) => ({ asOf: null, fault: { parameter: 'pin', detail, allowed } })
  if (more.length > 0) return fail(`The address has ${pins.length} pins; it can have one.`)
  if (!isDate(pin)) return fail(`${quote(pin)} is not a date (YYYY-MM-DD).`)
  if (pin > newest) return fail(`The pin ${pin} is after the newest release, ${newest}.`)
  const asOf = vintages.findLast((vintage) => vintage <= pin)
  if (!asOf) return fail(`The pin ${pin} is before the first release, ${first}.`)
  return { asOf, fault: null }
}
