import { expect, test } from 'vitest'
import { findMetric } from '#lib/metrics/metrics'
import { isHalfYear, type FiscalPeriod } from '#lib/period'
import type { Release } from '#lib/fact'
import type { Structure } from '#lib/metrics/metric'
import { columnsOf, dataset, givenIn, sumHalf } from './real-data'

/** Segments, what stands between them and the group, and the group total, of one structure. */
interface Sum {
  structure: Structure
  parts: string[]
  between: string[]
  total: string
}

function lineOf(metric: string, structure: Structure): string {
  const line = findMetric(metric)?.lines.find((id) => id.startsWith(`${structure}:`))
  if (!line) throw new Error(`${metric} has no line in ${structure}`)
  return line
}

function sumsOf(suffix: string, between: string[], total: string): Sum[] {
  return dataset.structures
    .filter(({ id }) => suffix === '' || id !== '2014')
    .map(({ id, segments }) => ({
      structure: id,
      parts: segments.map((segment) => lineOf(segment + suffix, id)),
      between: between.map((line) => `${id}:${line}`),
      total,
    }))
}

function totalOf(line: string, release: Release, period: FiscalPeriod): number | null {
  const printed = givenIn(release, line, period)
  return printed ?? (isHalfYear(period) ? sumHalf(line, period, release.published) : null)
}

/** Columns in which all parts and the total are known: those that agree, and the rest by name. */
function checkSum({ structure, parts, between, total }: Sum): { agree: number; apart: string[] } {
  const apart: string[] = []
  let agree = 0
  for (const { release, period } of columnsOf(parts)) {
    const values = parts.map((line) => givenIn(release, line, period))
    const whole = totalOf(total, release, period)
    if (whole === null || values.includes(null)) continue
    const others = between.map((line) => givenIn(release, line, period))
    const sum = [...values, ...others].reduce<number>((a, b) => a + (b ?? 0), 0)
    if (sum === whole) agree += 1
    else apart.push(`${structure} ${release.id} ${period} ${whole - sum}`)
  }
  return { agree, apart }
}

function checkAll(sums: Sum[]): { agree: number; apart: string[] } {
  const results = sums.map(checkSum)
  return {
    agree: results.reduce((sum, result) => sum + result.agree, 0),
    apart: results.flatMap((result) => result.apart),
  }
}

test('segments, unallocated and elimination sum to revenue in every column that prints them all', () => {
  const sums = sumsOf('', ['unallocated', 'intersegment_elimination'], 'revenue_total')
  const { agree, apart } = checkAll(sums)
  expect(agree).toBe(118)
  // The 20-F and the copies of June 2026 give no elimination: the difference is the elimination.
  expect(apart).toEqual([
    '2025 FY2026-Q4 FY2026 -87216',
    '2025 FY2026-Q4 FY2025 -100708',
    '2025 FY2026-Q4 FY2024 -75444',
    '2025 FY2026-Q4 FY2026-Q4 -21354',
    '2025 FY2026-Q4 FY2025-Q4 -25876',
    '2026 FY2027-Q1 FY2027-Q1 -17487',
    '2026 FY2027-Q1 FY2026-Q1 -16089',
  ])
})

test('adjusted EBITA of the segments sums to that of the group', () => {
  const sums = sumsOf(
    '-ebita',
    ['unallocated_adj_ebita', 'intersegment_elimination_adj_ebita'],
    'adj_ebita',
  )
  const { agree, apart } = checkAll(sums)
  expect(agree).toBe(100)
  // Unallocated costs of June 2026 are not known.
  expect(apart).toEqual(['2026 FY2027-Q1 FY2027-Q1 -844'])
})

const LINES: { total: string; parts: string[]; maybe?: string[]; columns: number }[] = [
  { total: '2014:china_commerce_total_legacy', parts: ['china_commerce_retail', 'china_commerce_wholesale'], columns: 20 },
  { total: '2014:intl_commerce_total_legacy', parts: ['intl_retail', 'intl_wholesale'], columns: 20 },
  {
    total: '2016:core_commerce',
    parts: ['china_commerce_retail', 'china_commerce_wholesale', 'intl_retail', 'intl_wholesale'],
    maybe: ['cainiao', 'local_consumer_services', 'core_commerce_others'],
    columns: 54,
  },
  {
    total: '2016:china_commerce_retail',
    parts: ['customer_management_ex_commission', 'commission'],
    maybe: ['direct_sales_other'],
    columns: 32,
  },
  { total: '2016:china_commerce_retail', parts: ['customer_management', 'direct_sales_other'], columns: 12 },
  { total: '2021:china_commerce', parts: ['china_commerce_retail', 'china_commerce_wholesale'], columns: 18 },
  { total: '2021:china_commerce_retail', parts: ['customer_management', 'direct_sales_other'], columns: 18 },
  { total: '2021:intl_commerce', parts: ['intl_retail', 'intl_wholesale'], columns: 18 },
  { total: '2023:taobao_tmall_group', parts: ['china_commerce_retail', 'china_commerce_wholesale'], columns: 20 },
  { total: '2023:china_commerce_retail', parts: ['customer_management', 'direct_sales_other'], columns: 20 },
  { total: '2023:aidc', parts: ['intl_retail', 'intl_wholesale'], columns: 20 },
  {
    total: '2025:china_ecommerce_group',
    parts: ['customer_management', 'direct_sales_other', 'quick_commerce', 'china_commerce_wholesale'],
    columns: 8,
  },
  { total: '2025:aidc', parts: ['intl_retail', 'intl_wholesale'], columns: 6 },
  {
    total: '2026:alibaba_ecommerce_group',
    parts: ['customer_management', 'direct_sales_other', 'china_quick_commerce', 'intl_ecommerce', 'global_wholesale'],
    columns: 2,
  },
]

test.each(LINES)('the lines of $total sum to it in $columns columns', (row) => {
  const structure = row.total.slice(0, 4)
  const inStructure = (lines: string[]) => lines.map((line) => `${structure}:${line}`)
  const result = checkSum({
    // the rows above start with a structure's name
    structure: structure as Structure,
    parts: inStructure(row.parts),
    between: inStructure(row.maybe ?? []),
    total: row.total,
  })
  expect(result).toEqual({ agree: row.columns, apart: [] })
})
