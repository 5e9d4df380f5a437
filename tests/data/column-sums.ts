import { compareIdentity, isForRelease, type Identity } from '#ingest/check/sums'
import type { DatedDocument } from '#lib/data/fact'
import { isHalfYear, lastQuarterOf, type FiscalPeriod } from '#lib/period/period'
import { columnsOf, givenIn, sumHalf } from './live-data'

/** A column of a document that does not add up, and by how much. */
export interface Miss {
  document: DatedDocument
  name: string
}

/** What a document has for a total, which for a half-year may be the sum of its two quarters. */
function totalOf(line: string, document: DatedDocument, period: FiscalPeriod): number | null {
  const given = givenIn(document, line, period)
  return given ?? (isHalfYear(period) ? sumHalf(line, period, document.published) : null)
}

/** Columns that print all parts of a total, or lead to it: how many agree, and the others. */
export function checkColumns(identity: Identity): { agree: number; apart: Miss[] } {
  const apart: Miss[] = []
  let agree = 0
  const parts = identity.parts.filter((part) => part.needed).map(({ line }) => line)
  for (const { document, period } of columnsOf(identity.structure ? parts : [identity.total])) {
    if (!isForRelease(identity, lastQuarterOf(document.id))) continue
    const difference = compareIdentity(identity, (line) =>
      line === identity.total ? totalOf(line, document, period) : givenIn(document, line, period),
    )
    if (difference === null) continue
    if (difference === 0) agree += 1
    else apart.push({ document, name: `${identity.total} ${document.id} ${period} ${difference}` })
  }
  return { agree, apart }
}
