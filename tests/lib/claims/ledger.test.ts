import { describe, expect, test } from 'vitest'
import { findMetric } from '#lib/metrics/metrics'
import { isCalendarYear, isFiscalPeriod, isQuarter } from '#lib/period/period'
import { BLOCKS, LEDGER } from './ledger-files'

const NUMBER =
  /\d|\b(one|two|three|four|five|six|nine|second|fourth|fifth|first|ninth|eighth|double|million|billion|trillion)\b/i
const KEYS = [
  ...['id', 'block', 'at', 'says', 'written', 'when', 'metric', 'measure', 'period'],
  ...['company', 'kind', 'note'],
]

const all = LEDGER.flatMap(({ text }) => text.claims)

/** `TTM-FY2026-Q2` names the four quarters that end with it. */
function isPeriod(period: string): boolean {
  if (period.startsWith('TTM-')) return isQuarter(period.slice(4))
  return isFiscalPeriod(period) || isCalendarYear(period)
}

test('three texts state 374 figures, 325 of them the canvas of December 2025', () => {
  const counts = LEDGER.map(({ text }) => [text.id, text.claims.length])
  expect(Object.fromEntries(counts)).toEqual({
    'business-model-article': 38,
    'canvas-2025-12': 325,
    'canvas-older': 11,
  })
})

test('the canvas of December 2025 states figures in each of the nine blocks', () => {
  const canvas = LEDGER.find(({ text }) => text.id === 'canvas-2025-12')
  const blocks = new Set(canvas?.text.claims.map((claim) => claim.block))
  expect([...blocks].sort()).toEqual([...BLOCKS].sort())
})

test('no id is given twice', () => {
  expect(new Set(all.map((claim) => claim.id)).size).toBe(all.length)
})

describe.each(LEDGER)('$name', ({ name, lines, text }) => {
  test('is named for the text', () => {
    expect(name).toBe(`${text.id}.json`)
  })

  test('keeps one row a line, its keys in one order', () => {
    const start = lines.indexOf('"claims": [') + 1
    expect(lines.length - start).toBe(text.claims.length + 3)
    for (const line of lines.slice(start, start + text.claims.length)) {
      const keys = Object.keys(JSON.parse(line.replace(/,$/, '')))
      expect(keys).toEqual(KEYS.filter((key) => keys.includes(key)))
    }
  })

  test('numbers its rows in the order of the text', () => {
    const order = text.claims.map((claim) => claim.at)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    const ids = text.claims.map((_, index) => `${text.id}-${String(index + 1).padStart(3, '0')}`)
    expect(text.claims.map((claim) => claim.id)).toEqual(ids)
  })

  test('says nothing twice at one line', () => {
    const said = text.claims.map(({ at, says, written, when }) =>
      JSON.stringify([at, says, written, when]),
    )
    expect(said.filter((one, index) => said.indexOf(one) !== index)).toEqual([])
  })

  test('writes a number in each row, unless the text has words alone', () => {
    const numbered = text.claims.filter((claim) => claim.kind !== 'no-number')
    expect(numbered.filter(({ written }) => !NUMBER.test(written))).toEqual([])
  })

  test('says in two to twelve words what is measured', () => {
    const counts = text.claims.map((claim) => claim.says.split(' ').length)
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2)
    expect(Math.max(...counts)).toBeLessThanOrEqual(12)
  })

  test('reads a row as a metric with its measure, or says why it is none', () => {
    for (const { id, metric, measure, kind, company, period } of text.claims) {
      const known = metric !== null && findMetric(metric) !== undefined
      const read = known && measure !== undefined && kind === undefined
      const unread = metric === null && measure === undefined && kind !== undefined
      expect(read || (unread && period === null), id).toBe(true)
      expect(company !== undefined, id).toBe(kind === 'another-company')
    }
  })

  test('reads periods only where the text, or a note, has words for them', () => {
    for (const { id, period, when, note } of text.claims) {
      if (period === null) continue
      expect(isPeriod(period), id).toBe(true)
      expect(when ?? note, id).toBeTruthy()
    }
  })
})

test('a bare quarter is read as the calendar one unless the text says fiscal', () => {
  const bare = all.filter((claim) => /^Q[1-4] \d{4}$/.test(claim.when ?? ''))
  expect(bare.length).toBeGreaterThan(8)
  const calendar = { 'Q2 2025': 'FY2026-Q1', 'Q3 2025': 'FY2026-Q2' }
  for (const { metric, when, period } of bare)
    if (metric !== null) expect(calendar).toHaveProperty([when ?? ''], period)
})

test('a bare year is read as the fiscal year', () => {
  const bare = all.filter((claim) => claim.metric !== null && /^\d{4}$/.test(claim.when ?? ''))
  expect(bare.length).toBeGreaterThan(5)
  for (const claim of bare) expect(claim.period).toBe(`FY${claim.when}`)
})
