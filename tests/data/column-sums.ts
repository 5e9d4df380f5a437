import { compareIdentity, isForRelease, type Identity } from '#ingest/check/sums'
import type { Release } from '#lib/data/fact'
import { isHalfYear, type FiscalPeriod } from '#lib/period/period'
import { columnsOf, givenIn, sumHalf } from './live-data'

/** A column of a release that does not add up, and by how much. */
export interface Miss {
  release: Release
  name: string
}

/** What a release has for a total, which for a half-year may be the sum of its two quarters. */
function totalOf(line: string, release: Release, period: FiscalPeriod): number | null {
  const given = givenIn(release, line, period)
  return given ?? (isHalfYear(period) ? sumHalf(line, period, release.published) : null)
}

/** Columns that print all parts of a total, or lead to it: how many agree, and the others. */
export function checkColumns(identity: Identity): { agree: number; apart: Miss[] } {
  const apart: Miss[] = []
  let agree = 0
  const parts = identity.parts.filter((part) => part.needed).map(({ line }) => line)
  for (const { release, period } of columnsOf(identity.structure ? parts : [identity.total])) {
    if (!isForRelease(identity, release.id)) continue
    const difference = compareIdentity(identity, (line) =>
      line === identity.total ? totalOf(line, release, period) : givenIn(release, line, period),
    )
    if (difference === null) continue
    if (difference === 0) agree += 1
    else apart.push({ release, name: `${identity.total} ${release.id} ${period} ${difference}` })
  }
  return { agree, apart }
}
