import { expect, test } from 'vitest'
import { scoreReading } from '#ingest/check/score-reading'
import { parseRelease } from '#lib/data/release'
import { PAGES, readPages } from './made-up-release'

const reading = readPages(PAGES)

/** A stored file of the release with these facts. */
function stored(...facts: string[]) {
  const header = [
    '"release": "FY2032-Q1",',
    '"published": "2031-08-14",',
    '"periodEnd": "2031-06-30",',
    '"title": "Results",',
    '"url": "https://example.com/results.pdf",',
    '"pages": 7,',
    '"structure": "2025",',
    '"facts": [',
  ]
  const rows = facts.map((fact, index) => (index < facts.length - 1 ? `${fact},` : fact))
  return parseRelease(
    ['{', ...header, ...rows, ']', '}', ''].join('\n'),
    '2031-08-14-fy2032-q1.json',
  )
}

test('a fact of the same value is right, whatever its page', () => {
  const score = scoreReading(
    reading,
    stored('{"line":"revenue_total","period":"FY2032-Q1","value":10000,"page":5,"printedYoy":26}'),
  )
  expect(score).toMatchObject({ expected: 1, wrong: [], missed: [] })
  expect(score.right).toHaveLength(1)
  expect(score.otherPage).toHaveLength(1)
  expect(score.otherGrowth).toHaveLength(1)
  expect(score.extra).toHaveLength(reading.facts.length - 1)
})

test('a fact of another value is wrong, and one that was not read is missed', () => {
  const score = scoreReading(
    reading,
    stored(
      '{"line":"net_income","period":"FY2032-Q1","value":2600,"page":5}',
      '{"line":"employees","period":"FY2032-Q1","value":70000,"page":5}',
    ),
  )
  expect(score.wrong.map(({ read }) => read.line)).toEqual(['net_income'])
  expect(score.missed.map((fact) => fact.line)).toEqual(['employees'])
})

test('facts of other documents and computed ones are not expected', () => {
  const score = scoreReading(
    reading,
    stored(
      '{"line":"net_income","period":"FY2032-Q1","value":2499,"source":"a-copy"}',
      '{"line":"employees","period":"FY2032-Q1","value":1,"derived":"by hand"}',
    ),
  )
  expect(score).toMatchObject({ expected: 0, wrong: [], missed: [] })
  expect(score.replaced.map(({ read }) => read.value)).toEqual([2500])
})
