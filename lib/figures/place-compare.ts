import type { Vintage } from '#lib/figures/find-figure'
import { isDate } from '#lib/words/dates'
import type { Query } from '#lib/query/params'
import { quote, type Fault } from '#lib/query/read-params'

/** What is wrong with a date to compare with, or null; `earlier` are the vintages before the figure's own. */
function findFault(date: string, earlier: readonly string[], asOf: string): Fault | null {
  const [first, last] = [earlier[0], earlier.at(-1)]
  const allowed = first && last ? [`a date from ${first}, before ${asOf}`] : []
  const fail = (detail: string) => ({ parameter: 'compare', detail, allowed })
  if (!first) return fail(`Nothing is known before ${asOf}, so there is nothing to compare with.`)
  if (!isDate(date)) return fail(`compare=${quote(date)} is not a date (YYYY-MM-DD).`)
  if (date < first) return fail(`compare=${date} is before the first release, ${first}.`)
  if (date >= asOf)
    return fail(`compare=${date} is not before the date that the figure is seen from, ${asOf}.`)
  return null
}

/**
 * A query whose `compare` is the vintage that its date means: the newest on or before it, which is
 * before the figure's own. A fault, and no `compare`, where there is none.
 */
export function placeCompare<Asked extends Partial<Query>>(
  asked: Asked,
  { dataset, asOf }: Vintage,
): { asked: Asked; faults: Fault[] } {
  const { compare } = asked
  if (compare == null) return { asked, faults: [] }
  const earlier = dataset.vintages.filter((vintage) => vintage < asOf)
  const fault = findFault(compare, earlier, asOf)
  const vintage = fault ? null : (earlier.findLast((known) => known <= compare) ?? null)
  return { asked: { ...asked, compare: vintage }, faults: fault ? [fault] : [] }
}
