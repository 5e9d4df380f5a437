import { expect, test } from 'vitest'
import { HEAD, INCOME, PAGES, factOf, readPages, readWith, row, valuesOf } from './made-up-release'

const OWN = 'FY2032-Q1'
const BEFORE = 'FY2031-Q1'
const LAST_YEAR = 'FY2031-Q4'
const STATEMENT = 'ALIBABA GROUP HOLDING LIMITED UNAUDITED'
const DAYS = 'As of March 31, As of June 30, 2031 2031 RMB RMB US$ (in millions)'

const ASSETS = [
  `${STATEMENT} CONSOLIDATED BALANCE SHEETS ${DAYS} Assets Current assets:`,
  row('Cash and cash equivalents', 2000, 2400),
  row('Short-term investments', 800, 880),
  row('Total current assets', 2800, 3280),
  row('Property and equipment, net', 1600, 1760),
  row('Goodwill', 400, 400),
  row('Total assets', 4800, 5440),
  'Liabilities, Mezzanine Equity and Shareholders’ Equity Current liabilities:',
  row('Current bank borrowings', 80, 160),
  row('Current unsecured senior notes', 240, 0),
  row('Total current liabilities', 320, 160),
].join(' ')

const EQUITY = [
  `${STATEMENT} CONSOLIDATED BALANCE SHEETS (CONTINUED) ${DAYS}`,
  row('Non-current bank borrowings', 400, 480),
  row('Non-current unsecured senior notes', 880, 880),
  row('Non-current convertible unsecured senior notes', 0, 320),
  row('Total liabilities', 1600, 1840),
  'Commitments and contingencies',
  row('Mezzanine equity', 80, 96),
  'Shareholders’ equity: Ordinary shares, US$0.000003125 par value; 32,000,000,000 shares authorized; 2,226,810,660 and 2,485,687,304 shares issued as of March 31, 2031 and June 30, 2031, respectively 1 1 —',
  row('Total shareholders’ equity', 2800, 3104),
  row('Noncontrolling interests', 320, 400),
  row('Total equity', 3120, 3504),
  row('Total liabilities, mezzanine equity and equity', 4800, 5440),
].join(' ')

test('a balance sheet is read at the day of the release and at the end of the last fiscal year', () => {
  const reading = readPages([...PAGES, ASSETS, EQUITY])
  const balance = {
    cash_and_cash_equivalents: 2400,
    property_and_equipment: 1760,
    total_assets: 5440,
    bank_borrowings_current: 160,
    senior_notes_current: 0,
    bank_borrowings_noncurrent: 480,
    senior_notes_noncurrent: 880,
    convertible_notes: 320,
    total_liabilities: 1840,
    mezzanine_equity: 96,
    shareholders_equity: 3104,
    noncontrolling_interests: 400,
    total_equity: 3504,
  }
  expect(valuesOf(reading, OWN)).toMatchObject(balance)
  expect(valuesOf(reading, LAST_YEAR)).toMatchObject({
    total_assets: 4800,
    senior_notes_current: 240,
    convertible_notes: 0,
    total_equity: 3120,
  })
  expect(factOf(reading, 'total_equity', OWN)).toMatchObject({ page: 9 })
  expect([reading.unknown, reading.doubts]).toEqual([[], []])
})

test('years in a head below both days, or one behind each, are read alike', () => {
  const apart = 'As of March 31, 2031 As of June 30, 2031 RMB RMB US$ (in millions)'
  const same = [ASSETS, EQUITY].map((page) => page.replace(DAYS, apart))
  expect(readPages([...PAGES, ...same]).facts).toEqual(readPages([...PAGES, ASSETS, EQUITY]).facts)
  const year = ASSETS.replace('As of June 30, 2031 2031', 'As of June 30, 2030 2031')
  expect(factOf(readPages([...PAGES, year]), 'total_assets', 'FY2030-Q4').value).toBe(4800)
})

test('a balance sheet whose parts miss their total is a doubt', () => {
  const wrong = EQUITY.replace('Mezzanine equity 80 96 12', 'Mezzanine equity 80 88 11')
  const reading = readPages([...PAGES, ASSETS, wrong])
  expect(valuesOf(reading, OWN)).not.toHaveProperty('total_assets')
  expect(valuesOf(reading, LAST_YEAR)).toHaveProperty('total_assets', 4800)
  expect(reading.doubts.map(({ line }) => line)).toContain('mezzanine_equity')
})

const FLOWS = [
  `${STATEMENT} CONDENSED CONSOLIDATED STATEMENTS OF CASH FLOWS ${HEAD} (in millions)`,
  row('Net cash provided by operating activities', 3000, 3600),
  row('Net cash (used in) provided by investing activities', 400, -1600),
  row('Net cash used in financing activities', -800, -2400),
  row('Effect of exchange rate changes on cash and cash equivalents', -40, 80),
  row('(Decrease) Increase in cash and cash equivalents', 2560, -320),
  row('Cash and cash equivalents at beginning of period', 800, 3360),
  row('Cash and cash equivalents at end of period', 3360, 3040),
].join(' ')

test('the sections of the cash flow are read with their signs, and what they sum to', () => {
  const reading = readPages([...PAGES, FLOWS])
  const flows = {
    investing_cash_flow: -1600,
    financing_cash_flow: -2400,
    exchange_rate_effect_on_cash: 80,
    change_in_cash: -320,
  }
  expect(valuesOf(reading, OWN)).toMatchObject(flows)
  expect(valuesOf(reading, BEFORE)).toMatchObject({ investing_cash_flow: 400 })
  const wrong = readPages([...PAGES, FLOWS.replace('(2,400) (300)', '(2,480) (310)')])
  expect(valuesOf(wrong, OWN)).not.toHaveProperty('change_in_cash')
  const restricted = FLOWS.replaceAll(
    'equivalents',
    'equivalents, restricted cash and escrow receivables',
  )
  expect(valuesOf(readPages([...PAGES, restricted]), OWN)).toMatchObject({
    change_in_cash_and_restricted_cash: -320,
  })
})

test('since the split there are earnings per share and per ADS, and shares at eight to an ADS', () => {
  expect(valuesOf(readPages(PAGES), OWN)).toMatchObject({
    diluted_eps_per_share: 1.2,
    diluted_eps_per_ads: 9.6,
    diluted_weighted_shares_million: 2053,
  })
})

test('shares of a release that has no earnings per ADS are those of before the split', () => {
  const [words = ''] = /Earnings per ADS attributable.*1\.20/.exec(INCOME) ?? []
  const reading = readWith(INCOME, words, '')
  expect(valuesOf(reading, OWN)).toMatchObject({
    diluted_weighted_shares_before_split_million: 2053,
  })
  expect(valuesOf(reading, OWN)).not.toHaveProperty('diluted_eps_per_share')
  expect(valuesOf(reading, OWN)).not.toHaveProperty('diluted_weighted_shares_million')
})

test('compensation by function is what stands under its heading, and makes its total', () => {
  const table = [
    'The next one shows costs and expenses excluding share-based compensation expense by function:',
    'Three months ended June 30, % of Revenue YoY change 2030 2031 RMB % of Revenue RMB US$ % of Revenue (in millions, except percentages)',
    'Share-based compensation expense by function: Cost of revenue 40 1% 80 10 1% 0%',
    'Product development expenses 80 1% 120 15 1% 0% Sales and marketing expenses 20 0% 32 4 0% 0%',
    'General and administrative expenses 60 1% 68 9 1% 0% Total share-based compensation expense(1) 200 3% 300 38 3% 0%',
    'Costs and expenses excluding share-based compensation expense: Cost of revenue 3,960 50% 4,920 615 49% (1)%',
  ].join(' ')
  const own = {
    share_based_compensation_in_cost_of_revenue: 80,
    share_based_compensation_in_product_development_exp: 120,
    share_based_compensation_in_sales_marketing_exp: 32,
    share_based_compensation_in_g_and_a_exp: 68,
    share_based_compensation: 300,
  }
  expect(valuesOf(readPages([...PAGES, table]), OWN)).toMatchObject(own)
  const wrong = readPages([...PAGES, table.replace('60 1% 68 9', '60 1% 76 10')])
  for (const line of Object.keys(own)) expect(valuesOf(wrong, OWN)).not.toHaveProperty(line)
})

test('depreciation is what leads from adjusted EBITA to adjusted EBITDA', () => {
  const bridge = [
    `The table below sets forth a reconciliation of our net income to adjusted EBITA and adjusted EBITDA: ${HEAD} (in millions)`,
    row('Adjusted EBITA', 2600, 3200),
    row(
      'Depreciation and impairment of property and equipment, and operating lease cost relating to land use rights',
      400,
      480,
    ),
    row('Adjusted EBITDA', 3000, 3680),
  ].join(' ')
  expect(valuesOf(readPages([...PAGES, bridge]), OWN)).toMatchObject({
    depreciation_in_ebitda: 480,
    adj_ebitda: 3680,
  })
  const wrong = readPages([...PAGES, bridge.replace('3,000 3,680 460', '3,000 3,760 470')])
  expect(valuesOf(wrong, OWN)).not.toHaveProperty('adj_ebitda')
})
