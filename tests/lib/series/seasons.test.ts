import { expect, it } from 'vitest'
import type { Period } from '#lib/period/period'
import { arrangeBySeason } from '#lib/series/seasons'

const row = (period: Period, value: number | null, begins = false) => ({
  ...{ period, value, break: begins },
})
const say = (rows: readonly ReturnType<typeof row>[]) =>
  rows.map(({ period, value, break: begins }) => `${period} ${value}${begins ? ' break' : ''}`)

it('sets the same quarters side by side, and a break before the first year that has one behind it', () => {
  const rows = [
    row('FY2024-Q4', 4),
    row('FY2025-Q1', 1),
    row('FY2025-Q2', 2),
    row('FY2025-Q3', null),
    row('FY2025-Q4', 5, true),
    row('FY2026-Q1', 11),
    row('FY2026-Q2', 12),
    row('FY2026-Q3', 13),
    row('FY2027-Q2', 22),
  ]
  expect(say(arrangeBySeason(rows, 'fiscal'))).toEqual([
    'FY2025-Q1 1',
    'FY2026-Q1 11 break', // the line that began between the two
    'FY2025-Q2 2',
    'FY2026-Q2 12 break',
    'FY2027-Q2 22',
    'FY2025-Q3 null',
    'FY2026-Q3 13', // nothing before it in its season
    'FY2024-Q4 4',
    'FY2025-Q4 5 break', // its own
  ])
  expect(say(arrangeBySeason(rows, 'calendar')).slice(0, 3)).toEqual([
    ...['FY2024-Q4 4', 'FY2025-Q4 5 break', 'FY2025-Q1 1'],
  ])
})

it('carries a break over a year that has no value, which bears none itself', () => {
  const rows = [
    row('FY2024-Q1', 1),
    row('FY2025-Q1', null, true),
    row('FY2026-Q1', 3),
    row('FY2027-Q1', 4),
  ]
  expect(say(arrangeBySeason(rows, 'release'))).toEqual([
    ...['FY2024-Q1 1', 'FY2025-Q1 null', 'FY2026-Q1 3 break', 'FY2027-Q1 4'],
  ])
})
