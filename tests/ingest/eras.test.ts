import { expect, test } from 'vitest'
import {
  FREE_CASH,
  FRONT,
  HEAD,
  INCOME,
  PAGES,
  SEGMENTS,
  SUMMARY,
  factOf,
  grown,
  readPages,
  row,
  valuesOf,
} from './made-up-release'

const OWN = 'FY2032-Q1'
const BEFORE = 'FY2031-Q1'
const REVENUE = 'Next comes a breakdown of our revenue by segment: '
const SHARES =
  'Three months ended June 30, 2030 2031 RMB % of Revenue RMB US$ % of Revenue YoY % Change (in millions, except percentages)'

/** The release with other pages in the place of its segments. */
const readEra = (...segments: string[]) =>
  readPages(PAGES.flatMap((text) => (text === SEGMENTS ? segments : [text])))

test('the first structure has retail and wholesale under two headings, with shares of revenue', () => {
  const reading = readEra(
    `${REVENUE}${SHARES} China commerce: Retail 5,000 63% 6,000 750 60% 20%
    Wholesale 400 5% 500 63 5% 25% Total China commerce 5,400 68% 6,500 813 65% 20%
    International commerce: Retail 300 4% 400 50 4% 33% Wholesale 1,100 14% 1,300 163 13% 18%
    Total international commerce 1,400 18% 1,700 213 17% 21%
    Cloud computing and Internet infrastructure (v) 200 3% 400 50 4% 100% Others (vi) 1,000 13% 1,400 175 14% 40%
    Total 8,000 100% 10,000 1,250 100% 25%`,
  )
  expect(reading.structure).toBe('2014')
  expect(valuesOf(reading, OWN)).toMatchObject({
    '2014:china_commerce_retail': 6000,
    '2014:china_commerce_wholesale': 500,
    '2014:intl_retail': 400,
    '2014:intl_wholesale': 1300,
    '2014:cloud': 400,
    '2014:others_legacy': 1400,
  })
  expect(factOf(reading, '2014:cloud', OWN).printedYoy).toBe(100)
})

const CORE = `${REVENUE}${SHARES} Core commerce: China commerce retail
  - Customer management 3,000 38% 3,600 450 36% 20% - Commission 1,000 13% 1,200 150 12% 20%
  - Others — — 600 75 6% N/A 4,000 50% 5,400 675 54% 35%
  China commerce wholesale 200 3% 220 28 2% 10% International commerce retail 400 5% 480 60 5% 20%
  International commerce wholesale 300 4% 330 41 3% 10% Others 100 1% 70 9 1% (30)%
  Total core commerce 5,000 63% 6,500 813 65% 30% Cloud computing 1,000 13% 1,500 188 15% 50%
  Digital media and entertainment 1,600 20% 1,700 213 17% 6%
  Innovation initiatives and others 400 5% 300 38 3% (25)% Total 8,000 100% 10,000 1,250 100% 25%`
const NAMES =
  'Core commerce Cloud computing Digital media and entertainment(1) Innovation initiatives and others Unallocated* Consolidated'
const BESIDE_OWN = `${NAMES} RMB RMB RMB RMB RMB RMB US$ (in millions) Revenue 6,500 1,500 1,700 300 — 10,000 1,250
  Adjusted EBITA 4,100(2) (100) (500) (200) (100) 3,200 400 Adjusted EBITA margin 63% (7)% (29)% (67)% 32%`
const BESIDE_BEFORE = `${NAMES} RMB RMB RMB RMB RMB RMB (in millions) Revenue 5,000 1,000 1,600 400 — 8,000
  Adjusted EBITA 3,300 (150) (300) (190) (60) 2,600`

test('the second structure breaks retail down, with a subtotal that has no label', () => {
  const reading = readEra(CORE)
  expect(reading.structure).toBe('2016')
  expect(valuesOf(reading, OWN)).toMatchObject({
    '2016:customer_management_ex_commission': 3600,
    '2016:commission': 1200,
    '2016:direct_sales_other': 600,
    '2016:china_commerce_retail': 5400,
    '2016:core_commerce_others': 70,
    '2016:core_commerce': 6500,
  })
  expect(valuesOf(reading, BEFORE)).toMatchObject({
    '2016:direct_sales_other': 0,
    '2016:china_commerce_retail': 4000,
  })
})

test('customer management includes commission where no commission stands beside it', () => {
  const reading = readEra(
    CORE.replace(' - Commission 1,000 13% 1,200 150 12% 20%', '').replace(
      'management 3,000 38% 3,600 450 36%',
      'management 4,000 50% 4,800 600 48%',
    ),
  )
  expect(valuesOf(reading, OWN)).toHaveProperty(['2016:customer_management'], 4800)
  expect(valuesOf(reading, OWN)).not.toHaveProperty(['2016:customer_management_ex_commission'])
})

test('segments stand side by side, in a table whose period is told by its totals', () => {
  const months = (year: number) => ` Three months ended June 30, ${year} `
  const before = readEra(CORE, months(2031) + BESIDE_OWN + months(2030) + BESIDE_BEFORE)
  const after = readEra(CORE, BESIDE_BEFORE + months(2031) + BESIDE_OWN + months(2030)) // as some files have it
  for (const reading of [before, after]) {
    expect(valuesOf(reading, OWN)).toMatchObject({
      '2016:core_commerce_adj_ebita': 4100,
      '2016:digital_media_adj_ebita': -500,
      '2016:unallocated_adj_ebita': -100,
    })
    expect(valuesOf(reading, BEFORE)).toHaveProperty(['2016:core_commerce_adj_ebita'], 3300)
    expect(reading.doubts).toEqual([])
  }
})

test('a table of segments whose totals are those of no period is left out', () => {
  const half = BESIDE_OWN.replace('10,000 1,250', '19,000 2,375')
  const reading = readEra(CORE, `Six months ended June 30, 2031 ${half}`)
  expect(valuesOf(reading, OWN)).not.toHaveProperty(['2016:core_commerce_adj_ebita'])
})

test('segments side by side under other names are a doubt', () => {
  const reading = readEra(CORE, BESIDE_OWN.replace('Cloud computing', 'Robots'))
  expect(valuesOf(reading, OWN)).not.toHaveProperty(['2016:core_commerce_adj_ebita'])
  expect(reading.doubts[0]?.why).toContain('Robots')
})

test('half-years beside the quarter are passed over', () => {
  const september = (text: string) => text.replaceAll('June', 'September')
  const cash = [
    'UNAUDITED CONDENSED CONSOLIDATED STATEMENTS OF CASH FLOWS Three months ended September 30,',
    'Six months ended September 30, 2030 2031 2030 2031 RMB RMB US$ RMB RMB US$ (in millions)',
    'Net cash provided by operating activities 3,000 3,600 450 7,000 8,000 1,000',
  ].join(' ')
  const reading = readPages([
    ...[FRONT.replace('August', 'November'), SUMMARY, SEGMENTS, INCOME].map(september),
    cash,
    september(FREE_CASH),
  ])
  expect(reading.release).toBe('FY2032-Q2')
  expect(valuesOf(reading, 'FY2032-Q2')).toMatchObject({ operating_cash_flow: 3600 })
  expect(valuesOf(reading, 'FY2031-Q2')).toMatchObject({ operating_cash_flow: 3000 })
  expect(reading.doubts).toEqual([])
})

test('a fourth quarter has the year and the year before it as well', () => {
  const march = (text: string) =>
    text
      .replaceAll('June 30, 2031', 'March 31, 2031')
      .replaceAll('June', 'March')
      .replaceAll('March 30,', 'March 31,')
  const year = [
    'UNAUDITED CONDENSED CONSOLIDATED STATEMENTS OF CASH FLOWS Three months ended March 31, Year ended March 31,',
    '2030 2031 2030 2031 RMB RMB US$ RMB RMB US$ (in millions)',
    'Net cash provided by (used in) operating activities 3,000 3,600 450 (9,000) 16,000 2,000',
  ].join(' ')
  const reading = readPages([
    ...[FRONT, SUMMARY, SEGMENTS, INCOME].map(march),
    year,
    march(FREE_CASH),
  ])
  expect(reading.release).toBe('FY2031-Q4')
  expect(valuesOf(reading, 'FY2031')).toEqual({ operating_cash_flow: 16000 })
  expect(valuesOf(reading, 'FY2030')).toEqual({ operating_cash_flow: -9000 })
  expect(valuesOf(reading, 'FY2031-Q4')).toMatchObject({ operating_cash_flow: 3600 })
})

test('the years of a free cash flow with intangible assets are a line of their own', () => {
  const early = FREE_CASH.replace(
    'property and equipment (',
    'property and equipment and intangible assets (',
  )
  const reading = readPages(PAGES.map((text) => (text === FREE_CASH ? early : text)))
  expect(valuesOf(reading, OWN)).toMatchObject({
    free_cash_flow_before_fy2019: 2224,
    capex_acquisition_ppe_with_intangibles: 1400,
  })
  expect(valuesOf(reading, OWN)).not.toHaveProperty('free_cash_flow')
})

test('active consumers come from a table of eight quarter ends', () => {
  const table = `Then the number of active consumers on our China retail marketplaces: Twelve months ended
    Sept 30, 2029 Dec 31, 2029 Mar 31, 2030 Jun 30, 2030 Sep 30, 2030 Dec 31, 2030 Mar 31, 2031 Jun 30, 2031
    (in millions) Annual active consumers 401 412 423 434 445 456 467 478`
  const reading = readPages([...PAGES, table])
  expect(factOf(reading, 'annual_active_consumers_china_retail', OWN)).toMatchObject({
    value: 478,
    page: 8,
  })
  expect(factOf(reading, 'annual_active_consumers_china_retail', BEFORE).value).toBe(434)
})

test('adjusted EBITA by segment is read with its shares of revenue', () => {
  const table = `For adjusted EBITA by segments: Three months ended June 30, 2030 2031 RMB % of Segment Revenue RMB US$ % of Segment Revenue (in millions)
    Core commerce 3,300 66% 4,100 513 63% Cloud computing (150) (15)% (100) (13) (7)%
    Digital media and entertainment (300) (19)% (500) (63) (29)% Innovation initiatives and others (190) (48)% (200) (25) (67)%
    Unallocated (60) — (100) (13) — Total 2,600 33% 3,200 400 32%`
  const reading = readEra(CORE, table)
  expect(valuesOf(reading, OWN)).toMatchObject({
    '2016:cloud_adj_ebita': -100,
    '2016:unallocated_adj_ebita': -100,
  })
  expect(reading.doubts).toEqual([])
})

test('rows of tables that are not collected are passed over in silence', () => {
  const aside = `A breakdown of share of results of equity method investees: ${HEAD} (in millions) ${row('Moons', 4, 8)} ${grown('Total', 4, 8)}`
  expect(readPages([...PAGES, aside])).toMatchObject({ unknown: [], doubts: [] })
})
