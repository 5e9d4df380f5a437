import { expect, test } from 'vitest'
import { METRICS } from '#lib/metrics/metrics'
import { dataset } from './live-data'

/** What the company reclassified after its year end, as its notes below the balance sheet say. */
const RECLASSIFIED = [
  'FY2017-Q1 total_current_assets FY2016-Q4 134070 → 134035',
  'FY2018-Q1 total_current_assets FY2017-Q4 182516 → 181864',
  'FY2017-Q1 total_assets FY2016-Q4 364450 → 364245',
  'FY2017-Q1 senior_notes_noncurrent FY2016-Q4 51596 → 51391',
  'FY2018-Q1 total_current_liabilities FY2017-Q4 93771 → 93564',
  'FY2017-Q1 total_liabilities FY2016-Q4 114561 → 114356',
]

/** Every value of a line that a later release printed otherwise than the one before it. */
function listRestated(line: string): { compared: number; restated: string[] } {
  const before = new Map<string, number | null>()
  const restated: string[] = []
  let compared = 0
  for (const { period, value, document } of dataset.factsByLine.get(line) ?? []) {
    const known = before.get(period)
    if (known !== undefined) compared += 1
    if (known !== undefined && known !== value)
      restated.push(`${document.id} ${line} ${period} ${known} → ${value}`)
    before.set(period, value)
  }
  return { compared, restated }
}

test('a balance sheet is printed again as it was, but for what was reclassified', () => {
  const lines = METRICS.filter(({ family }) => family === 'balance')
    .flatMap((metric) => metric.lines)
    .filter((line) => !line.includes('cash_and_other') && !line.startsWith('cash_equiv'))
  const all = lines.map(listRestated)
  expect(all.flatMap(({ restated }) => restated)).toEqual(RECLASSIFIED)
  expect(all.reduce((sum, { compared }) => sum + compared, 0)).toBeGreaterThan(600)
})
