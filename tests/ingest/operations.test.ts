import { expect, test } from 'vitest'
import { HEAD, PAGES, factOf, readPages, row, valuesOf } from './made-up-release'

const OWN = 'FY2032-Q1'
const BEFORE = 'FY2031-Q1'
const readSaying = (...texts: string[]) => readPages([...PAGES, ...texts])
const DAYS =
  'Sept 30, 2029 Dec 31, 2029 Mar 31, 2030 Jun 30, 2030 Sep 30, 2030 Dec 31, 2030 Mar 31, 2031 Jun 30, 2031'

const INVESTEES = [
  `The following table sets forth a breakdown of share of results of equity method investees: ${HEAD} (in millions)`,
  'Share of profit (loss) of equity method investees',
  row('- Ant Group', 16, 48),
  row('- Others', -8, 16),
  row('Impairment loss', -32, 0),
  row('Others(1)', 0, -24),
  row('Total', -24, 40),
  '(1) “Others” mainly include basis differences.',
].join(' ')

test('the share of Ant Group is read from the table of investees, whose total is that of the income statement', () => {
  const reading = readSaying(INVESTEES)
  expect(valuesOf(reading, OWN)).toMatchObject({
    share_of_results_ant: 48,
    share_of_results_equity_investees: 40,
  })
  expect(valuesOf(reading, BEFORE)).toMatchObject({ share_of_results_ant: 16 })
  expect([reading.unknown, reading.doubts]).toEqual([[], []])
  const other = readSaying(INVESTEES.replace('Total (24) 40 5', 'Total (24) 48 6'))
  expect(valuesOf(other, OWN)).not.toHaveProperty('share_of_results_equity_investees')
})

test('mobile users come from a table of quarter ends, or from a sentence', () => {
  const table = `The table below sets forth the mobile MAUs on our various mobile apps that access our China retail marketplaces: The month ended ${DAYS} (in millions) Mobile MAUs 401 412 423 434 445 456 467 478`
  const reading = readSaying(table)
  expect(factOf(reading, 'mobile_monthly_active_users', OWN)).toMatchObject({ value: 478, page: 8 })
  expect(valuesOf(reading, BEFORE)).toMatchObject({ mobile_monthly_active_users: 434 })
  for (const words of [
    'Mobile MAUs on our China retail marketplaces reached 478 million in June 2031, an increase.',
    'In June 2031, our China retail marketplaces had 478 million mobile MAUs.',
  ])
    expect(valuesOf(readSaying(words), OWN)).toMatchObject({ mobile_monthly_active_users: 478 })
  const others = readSaying('Mobile MAUs of Bargains also reached 478 million in June 2031.')
  expect(valuesOf(others, OWN)).not.toHaveProperty('mobile_monthly_active_users')
})

test('customers in thousands do not change the scale of tables that state none', () => {
  const table = `The table below sets forth the number of paying customers on cloud computing: As of ${DAYS} (in thousands) Paying customers 401 412 423 434 445 456 467 1,078`
  const plain = [...PAGES, table].map((text) =>
    text.includes('free cash flow') ? text.replace('(in millions)', '') : text,
  )
  const reading = readPages(plain)
  expect(valuesOf(reading, OWN)).toMatchObject({
    cloud_paying_customers_thousand: 1078,
    free_cash_flow: 2224,
  })
  const said = readSaying(
    'The number of paying customers of our cloud computing business grew to 1,078,000.',
  )
  expect(valuesOf(said, OWN)).toMatchObject({ cloud_paying_customers_thousand: 1078 })
})

test('mobile volume is read by quarter', () => {
  const months = 'Three months ended ' + DAYS
  const table = `with respect to mobile GMV, mobile revenue and mobile rates of monetization realized in respect of our China retail marketplaces: ${months} (in millions of RMB) China retail marketplaces: GMV 101 102 103 104 105 106 107 108 Mobile GMV 41 42 43 44 45 46 47 48 as a percentage of GMV 41% 41% 42% 42% 43% 43% 44% 44% Revenue 31 32 33 34 35 36 37 38 Mobile revenue 11 12 13 14 15 16 17 18 Monetization rate 2.1% 2.1% 2.1% 2.1% 2.1% 2.1% 2.1% 2.1%`
  const reading = readSaying(table)
  expect(valuesOf(reading, OWN)).toMatchObject({
    gmv_china_retail_quarter: 108,
    mobile_gmv: 48,
    mobile_revenue: 18,
  })
  expect(reading.unknown).toEqual([])
})

test('growth of orders is a rate of the quarter, and a decline has its sign', () => {
  const grew = readSaying(
    'In the June quarter, the combined orders of AIDC grew 24% year-over-year.',
  )
  expect(valuesOf(grew, OWN)).toMatchObject({ aidc_orders_yoy_pct: 24 })
  const in2022 = PAGES.map((text) => text.replaceAll('2031', '2022').replaceAll('2030', '2021'))
  const fell = readPages([
    ...in2022,
    'During the June quarter, the combined number of orders of Lazada, AliExpress, Trendyol and Daraz declined by 4% year-over-year.',
  ])
  expect(valuesOf(fell, 'FY2023-Q1')).toMatchObject({ intl_retail_orders_yoy_pct: -4 })
})

test('the effective tax rate is the one that was, not the one that would have been', () => {
  const reading = readSaying(
    'Our effective tax rate was 16% in the quarter ended June 30, 2031, compared to 17% in the same quarter of 2030. Excluding some gains, our effective tax rate would have been 21% in the quarter ended June 30, 2031.',
  )
  expect(valuesOf(reading, OWN)).toMatchObject({ effective_tax_rate_pct: 16 })
  expect(valuesOf(reading, BEFORE)).not.toHaveProperty('effective_tax_rate_pct')
})

test.each([
  'As of June 30, 2031, we had 20.5 billion ordinary shares (the equivalent of 2.6 billion ADSs) outstanding, and approximately US$19.4 billion remaining under the current authorization, effective through March 2035.',
  'The remaining amount of Board authorization for our share repurchase program, which is effective through March 2035, was US$19.4 billion as of June 30, 2031.',
  'Our program is effective through March 2034. As of June 30, 2031, we still have an un-utilized amount of US$19.4 billion under this program.',
])('what is left to buy back: %s', (words) => {
  expect(valuesOf(readSaying(words), OWN)).toMatchObject({
    repurchase_authorization_usd_million: 19400,
  })
})

test('dividends and repurchases in cash belong to the quarter, not to the half-year', () => {
  const reading = readSaying(
    'During the quarter ended June 30, 2031, net cash used primarily reflected dividend payment of RMB800 million (US$100 million) and share repurchase of RMB1,600 million (US$200 million).',
    'During the nine months ended June 30, 2031, it was dividend payment of RMB880 million (US$110 million).',
  )
  expect(valuesOf(reading, OWN)).toMatchObject({ dividends_paid: 800, share_repurchase_cash: 1600 })
})
