import { expect, test } from 'vitest'
import { readPlan, type CapexOf } from '#lib/charts/plan'
import { dataset } from '../../fixtures/frozen-data'

/** Group capital expenditure, CNY million, and whether its document is the company's. */
const SPENT: Record<string, [number, 'primary' | 'mirror' | 'secondary']> = {
  'FY2025-Q3': [31775, 'primary'],
  'FY2025-Q4': [24612, 'primary'],
  'FY2026-Q1': [38676, 'primary'],
  'FY2026-Q2': [31501, 'primary'],
  'FY2026-Q3': [28999, 'primary'],
  'FY2026-Q4': [26887, 'secondary'],
  'FY2027-Q1': [67678, 'mirror'],
}
const capex: CapexOf = (quarter) => {
  const spent = SPENT[quarter]
  return spent ? { value: spent[0], quality: spent[1] } : null
}
const TODAY = '2026-08-20'

test('spend is counted from the announcement quarter and from the first full quarter after it', () => {
  const plan = readPlan(dataset, TODAY, capex, null, 'release')
  expect(plan?.paths.map(({ start, chosen }) => [start, chosen])).toEqual([
    ['FY2025-Q4', false],
    ['FY2026-Q1', true],
  ])
  expect(plan?.paths.map(({ points }) => points.at(-1))).toEqual([
    { period: 'FY2027-Q1', label: 'Jun Q 2026', value: 218353, quality: 'secondary' },
    { period: 'FY2027-Q1', label: 'Jun Q 2026', value: 193741, quality: 'secondary' },
  ])
  expect(plan?.paths[1]?.points.map(({ quality }) => quality)).toEqual([
    'primary',
    'primary',
    'primary',
    'secondary',
    'secondary',
  ])
})

test('the share is a range over the starts, beside the company’s own figure', () => {
  const plan = readPlan(dataset, TODAY, capex, null, 'release')
  expect(plan?.floor).toBe(380)
  expect(plan?.share).toEqual({ low: 50.98, high: 57.46 })
  expect(plan?.companyShare).toEqual({ value: 50, amount: 190, statement: 6 })
  expect(plan?.provisional).toBe(94565)
})

test('what a quarter would need is arithmetic to March 2028', () => {
  const plan = readPlan(dataset, TODAY, capex, null, 'release')
  expect(plan?.needed).toEqual({ low: 23.09, high: 26.61, until: 'FY2028-Q4' })
})

test('a statement about four other quarters is a bracket with group capex beside it', () => {
  const plan = readPlan(dataset, TODAY, capex, null, 'release')
  const bracket = plan?.statements.filter(({ mark }) => mark === 'bracket')
  expect(bracket).toMatchObject([
    {
      number: 3,
      amount: 120,
      from: 'FY2025-Q3',
      to: 'FY2026-Q2',
      groupCapex: 126564,
      quality: 'primary',
    },
  ])
  const point = plan?.statements.filter(({ mark }) => mark === 'point')
  expect(point).toMatchObject([{ number: 6, amount: 190, to: 'FY2027-Q1', quality: 'secondary' }])
})

test('only official statements are drawn, each once and in the order of their dates', () => {
  const plan = readPlan(dataset, TODAY, capex, null, 'release')
  expect(plan?.statements.map(({ number, date }) => `${number} ${date}`)).toEqual([
    '1 2025-02-24',
    '2 2025-09-24',
    '3 2025-11-25',
    '4 2025-11-25',
    '5 2026-05-13',
    '6 2026-08-20',
  ])
  expect(plan?.statements.every(({ amount }) => amount !== 480 && amount !== 100)).toBe(true)
})

test('nothing dated after the vintage is known', () => {
  const plan = readPlan(dataset, '2025-08-29', capex, null, 'release')
  expect(plan?.statements.map(({ date }) => date)).toEqual(['2025-02-24'])
  expect(plan?.paths.map(({ points }) => points.length)).toEqual([2, 1])
  expect(plan?.companyShare).toBeNull()
  expect(plan?.provisional).toBe(0)
})

test('before the announcement there is no plan', () => {
  expect(readPlan(dataset, '2025-02-20', capex, null, 'release')).toBeNull()
})

test('before the first full quarter is printed only the announcement quarter counts', () => {
  const plan = readPlan(dataset, '2025-05-15', capex, null, 'release')
  expect(plan?.paths.map(({ points }) => points.length)).toEqual([1, 0])
  expect(plan?.share).toEqual({ low: 6.48, high: 6.48 })
})

test('a start the reader chose is counted beside the two, and marked', () => {
  const plan = readPlan(dataset, TODAY, capex, 'FY2025-Q3', 'fiscal')
  expect(plan?.paths.map(({ start, chosen }) => [start, chosen])).toEqual([
    ['FY2025-Q3', true],
    ['FY2025-Q4', false],
    ['FY2026-Q1', false],
  ])
  expect(plan?.paths[0]?.points[0]).toMatchObject({ label: 'FY2025 Q3', value: 31775 })
  const same = readPlan(dataset, TODAY, capex, 'FY2025-Q4', 'release')
  expect(same?.paths.map(({ chosen }) => chosen)).toEqual([true, false])
  expect(same?.provisional).toBe(94565)
})

test('a missing quarter ends the sum instead of being counted as nothing', () => {
  const gap: CapexOf = (quarter) => (quarter === 'FY2026-Q3' ? null : capex(quarter))
  const plan = readPlan(dataset, TODAY, gap, null, 'release')
  expect(plan?.paths[1]?.points.map(({ value }) => value)).toEqual([38676, 70177, null, null, null])
  expect(plan?.share).toEqual({ low: 18.47, high: 24.94 })
  const holed: CapexOf = (quarter) => (quarter === 'FY2025-Q3' ? null : capex(quarter))
  const bracket = readPlan(dataset, TODAY, holed, null, 'release')?.statements[2]
  expect(bracket).toMatchObject({ mark: 'bracket', groupCapex: null })
})
