import type { Dataset } from '#lib/dataset'
import { quote, type Fault } from '#lib/read-params'

/** The dates of all releases, oldest first. */
export function listVintages(dataset: Dataset): string[] {
  return dataset.releases.map((release) => release.published)
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
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
  if (!isDate(pin)) return fail(`The pin ${quote(pin)} is no date.`)
  if (pin > newest) return fail(`The pin ${pin} is after the newest release, ${newest}.`)
  const asOf = vintages.findLast((vintage) => vintage <= pin)
  if (!asOf) return fail(`The pin ${pin} is before the first release, ${first}.`)
  return { asOf, fault: null }
}
