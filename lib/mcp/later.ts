import type { Dataset } from '#lib/data/dataset'
import { addUnit, writeNumber } from '#lib/mcp/value'
import { isFiscalYear, isQuarter, type FiscalPeriod } from '#lib/period/period'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import type { describeFact } from '#lib/releases/describe-release'
import type { Observation } from '#lib/series/observation'
import { describeSourceOf, writePlace } from '#lib/series/print-words'
import { listRestatements } from '#lib/series/restatements'
import { querySeries } from '#lib/series/series'

type Described = ReturnType<typeof describeFact>

/** A fact of a release, and the days between which documents may have changed it. */
interface Printed {
  fact: Described
  published: string
  asOf: string
}

/** The newest value that a later document gave within the fact's own line. */
function sayRestated(dataset: Dataset, { fact, published, asOf }: Printed): string | null {
  const later = listRestatements(dataset, asOf, fact.metric ?? '').find(
    ({ before, after, period }) =>
      before.line === fact.line &&
      period === fact.period &&
      before.vintage <= published &&
      published < after.vintage,
  )
  if (!later) return null
  const { after, unit } = later
  const value = after.value === null ? 'no value' : writeNumber(after.value, unit, false)
  return `RESTATED to ${addUnit(value, unit)} (${after.document}, ${after.page === null ? 'no page on file' : `page ${after.page}`}, known from ${after.vintage})`
}

/** What a metric's own series has for a period; undefined for a period that stands in none. */
function findObservation(
  dataset: Dataset,
  metric: string,
  period: FiscalPeriod | string,
  asOf: string,
): Observation | undefined {
  const frequency = isQuarter(period) ? 'quarter' : isFiscalYear(period) ? 'fiscal-year' : null
  if (!frequency) return undefined
  const [series] = querySeries(dataset, [metric], resolveDefaults({ frequency }), asOf)
  return series?.observations.find((known) => known.period === period)
}

/** The value of another line that the metric's series took from a later document. */
function sayRecast(dataset: Dataset, { fact, published, asOf }: Printed): string | null {
  const { metric, standing, period, line, value } = fact
  if (metric === null || standing !== 'series') return null
  const now = findObservation(dataset, metric, period, asOf)
  if (!now || now.value === null || now.value === value || now.line === line) return null
  if (now.vintage === null || now.vintage <= published) return null
  const computed = now.status === 'derived' ? 'computed, ' : ''
  const structure = now.structure === null ? '' : ` of structure ${now.structure}`
  const place = writePlace(describeSourceOf(now))
  return `RECAST to ${addUnit(writeNumber(now.value, now.unit, false), now.unit)} in another line${structure} (${computed}${place}, known from ${now.vintage})`
}

/** What later documents made of a fact by a day, in words; null where its metric still has its value. */
export function sayLater(dataset: Dataset, printed: Printed): string | null {
  if (printed.fact.metric === null) return null
  return sayRestated(dataset, printed) ?? sayRecast(dataset, printed)
}
