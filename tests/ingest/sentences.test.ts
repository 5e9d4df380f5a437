import { expect, test } from 'vitest'
import { FRONT, PAGES, factOf, readPages, valuesOf } from './made-up-release'

const OWN = 'FY2032-Q1'

/** The release with more text behind its tables. */
const readSaying = (...texts: string[]) => readPages([...PAGES, ...texts])

test('capital expenditures belong to the span that their paragraph names', () => {
  const reading = readSaying(
    'Cash used. During the quarter ended June 30, 2031, we mainly spent capital expenditures of RMB1,600 million (US$200 million), partly offset by sales.',
    'During the six months ended June 30, 2031, it was capital expenditures of RMB3,200 million (US$400 million).',
  )
  expect(factOf(reading, 'capex', OWN)).toMatchObject({ value: 1600, page: 8 })
})

test('a span that something is compared to is not the span of what follows', () => {
  const reading = readSaying(
    'During the quarter ended June 30, 2031 cash fell, compared to a rise in the quarter ended June 30, 2030, with capital expenditures of RMB1,600 million (US$200 million).',
  )
  expect(factOf(reading, 'capex', OWN).value).toBe(1600)
  expect(valuesOf(reading, 'FY2031-Q1')).not.toHaveProperty('capex')
})

test('an amount whose dollars are others is a doubt', () => {
  const reading = readSaying(
    'In the quarter ended June 30, 2031 there were capital expenditures of RMB1,600 million (US$300 million).',
  )
  expect(valuesOf(reading, OWN)).not.toHaveProperty('capex')
  expect(reading.doubts).toContainEqual(expect.objectContaining({ line: 'capex', page: 8 }))
})

test('an amount that no span goes with is left out', () => {
  const reading = readSaying(
    'Somebody had capital expenditures of RMB1,600 million (US$200 million).',
  )
  expect(valuesOf(reading, OWN)).not.toHaveProperty('capex')
})

test('a sentence may run over the end of a page; each number has its own', () => {
  const reading = readSaying(
    'As of June 30, 2031, we had a total of 12,340 employees, compared to',
    '9\n11,950 as of March 31, 2031.',
  )
  expect(factOf(reading, 'employees', OWN)).toMatchObject({ value: 12340, page: 8 })
  expect(factOf(reading, 'employees', 'FY2031-Q4')).toMatchObject({ value: 11950, page: 9 })
})

test('cash is the balance of a day, and of the day it is compared to', () => {
  const reading = readSaying(
    'As of June 30, 2031, cash and cash equivalents, short-term investments and other treasury investments, held anywhere, were RMB 24,000 million (US$3,000 million), compared to RMB20,000 million as of March 31, 2031.',
  )
  expect(factOf(reading, 'cash_and_other_liquid_investments', OWN).value).toBe(24000)
  expect(factOf(reading, 'cash_and_other_liquid_investments', 'FY2031-Q4').value).toBe(20000)
})

test('shares bought back are read in either order, in millions', () => {
  const shares = readSaying(
    'During the quarter ended June 30, 2031, we repurchased a total of 48 million ordinary shares (equivalent to 6 million ADSs) for a total of US$0.6 billion.',
  )
  expect(valuesOf(shares, OWN)).toMatchObject({
    shares_repurchased_million: 48,
    ads_repurchased_million: 6,
    share_repurchases_usd_million: 600,
  })
  const ads = readSaying(
    'During the quarter ended June 30, 2031, we repurchased approximately 640,000 of our ADSs (or approximately 5.1 million of our ordinary shares) for approximately US$118 million.',
  )
  expect(valuesOf(ads, OWN)).toMatchObject({
    ads_repurchased_million: 0.64,
    shares_repurchased_million: 5.1,
    share_repurchases_usd_million: 118,
  })
})

test('shares bought back over an odd span do not join the quarters', () => {
  const reading = readSaying(
    'Since April 1, 2031 and through the publication of this results announcement, we repurchased approximately 9.5 million of our ADSs (some shares) for approximately US$1,200 million.',
  )
  expect(valuesOf(reading, OWN)).toMatchObject({
    ads_repurchased_offperiod_million: 9.5,
    share_repurchases_offperiod_usd_million: 1200,
  })
  expect(valuesOf(reading, OWN)).not.toHaveProperty('ads_repurchased_million')
})

test('members and like-for-like rates are of the quarter', () => {
  const reading = readSaying(
    'The number of 88VIP members rose, surpassing 77 million.',
    'In the quarter ended June 30, 2031 revenue on a like-for-like basis would have grown by 31% year-over-year.',
  )
  expect(valuesOf(reading, OWN)).toMatchObject({
    vip88_members_million: 77,
    revenue_total_lfl_yoy_pct: 31,
  })
})

test('a dividend of two parts is read whole and in parts, under the year it is for', () => {
  const reading = readSaying(
    `The board approved a two-part dividend in the total amount of US$0.30 per ordinary share or US$2.40 per ADS comprised of
    (i) an annual regular cash dividend for fiscal year 2031 in the amount of US$0.20 per ordinary share or US$1.60 per ADS, and
    (ii) a one-time extraordinary cash dividend in the amount of US$0.10 per ordinary share or US$0.80 per ADS. The aggregate
    amount of the dividend will be approximately US$5.5 billion.`,
  )
  expect(valuesOf(reading, 'FY2031')).toEqual({
    dividend_per_ads_usd: 2.4,
    dividend_regular_per_ads_usd: 1.6,
    dividend_extraordinary_per_ads_usd: 0.8,
    dividends_declared_usd_million: 5500,
  })
})

test('two sentences that say different things are a doubt', () => {
  const say = (people: string) => `As of June 30, 2031, we had a total of ${people} employees.`
  const reading = readSaying(say('12,340'), say('12,430'))
  expect(valuesOf(reading, OWN)).not.toHaveProperty('employees')
  expect(reading.doubts.map((doubt) => doubt.line)).toContain('employees')
})

test('the rate is a fact of the page that says it', () => {
  const reading = readPages([FRONT, ...PAGES.slice(1)])
  expect(factOf(reading, 'usd_rate', OWN)).toMatchObject({ value: 8, page: 1 })
})
