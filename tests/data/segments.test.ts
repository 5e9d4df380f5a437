import { expect, test } from 'vitest'
import {
  compareIdentity,
  listIdentities,
  type Identity,
  type IdentityKind,
} from '#ingest/check/sums'
import { isHalfYear, type FiscalPeriod } from '#lib/period/period'
import type { Release } from '#lib/data/fact'
import { columnsOf, dataset, givenIn, sumHalf } from './real-data'

const identitiesOf = (kind: IdentityKind) =>
  listIdentities(dataset.structures).filter((identity) => identity.kind === kind)

/** What a release has for a total, which for a half-year may be the sum of its two quarters. */
function totalOf(line: string, release: Release, period: FiscalPeriod): number | null {
  const given = givenIn(release, line, period)
  return given ?? (isHalfYear(period) ? sumHalf(line, period, release.published) : null)
}

/** Columns in which all parts and the total are known: those that agree, and the rest by name. */
function checkSum(identity: Identity): { agree: number; apart: string[] } {
  const apart: string[] = []
  let agree = 0
  const needed = identity.parts.filter((part) => part.needed).map(({ line }) => line)
  for (const { release, period } of columnsOf(needed)) {
    const difference = compareIdentity(identity, (line) =>
      line === identity.total ? totalOf(line, release, period) : givenIn(release, line, period),
    )
    if (difference === null) continue
    if (difference === 0) agree += 1
    else apart.push(`${identity.structure} ${release.id} ${period} ${difference}`)
  }
  return { agree, apart }
}

function checkAll(identities: Identity[]): { agree: number; apart: string[] } {
  const results = identities.map(checkSum)
  return {
    agree: results.reduce((sum, result) => sum + result.agree, 0),
    apart: results.flatMap((result) => result.apart),
  }
}

test('segments, unallocated and elimination sum to revenue in every column that prints them all', () => {
  const { agree, apart } = checkAll(identitiesOf('segments'))
  expect(agree).toBe(118)
  // The 20-F and the copies of June 2026 give no elimination: the difference is the elimination.
  expect(apart).toEqual([
    '2025 FY2026-Q4 FY2026-Q4 -21354',
    '2025 FY2026-Q4 FY2026 -87216',
    '2025 FY2026-Q4 FY2025 -100708',
    '2025 FY2026-Q4 FY2024 -75444',
    '2025 FY2026-Q4 FY2025-Q4 -25876',
    '2026 FY2027-Q1 FY2027-Q1 -17487',
    '2026 FY2027-Q1 FY2026-Q1 -16089',
  ])
})

test('adjusted EBITA of the segments sums to that of the group', () => {
  const { agree, apart } = checkAll(identitiesOf('segment-ebita'))
  expect(agree).toBe(100)
  // Unallocated costs of June 2026 are not known.
  expect(apart).toEqual(['2026 FY2027-Q1 FY2027-Q1 -844'])
})

/** Columns of each sum of lines, in the order of the table. */
const COLUMNS = [20, 20, 54, 32, 12, 18, 18, 18, 20, 20, 20, 8, 6, 2]

test('every sum of lines has its number of columns', () => {
  expect(identitiesOf('segment-lines')).toHaveLength(COLUMNS.length)
})

test.each(identitiesOf('segment-lines').map((identity, index) => ({ identity, index })))(
  'the lines of $identity.total sum to it in every column',
  ({ identity, index }) => {
    expect(checkSum(identity)).toEqual({ agree: COLUMNS[index], apart: [] })
  },
)
