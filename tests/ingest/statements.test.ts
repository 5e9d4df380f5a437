import { expect, test } from 'vitest'
import { PAGES, factOf, readPages, row, valuesOf } from './made-up-release'

const OWN = 'FY2032-Q1'
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
