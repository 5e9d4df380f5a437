import { describe, expect, it } from 'vitest'
import type { Quarter } from '#lib/period/period'
import type { ReleaseParts } from '#lib/releases/parts'
import { readResults } from '#lib/releases/results'
import type { ResultRow } from '#lib/releases/rows'
import { dataset } from '../../fixtures/frozen-data'

function read(id: Quarter) {
  const release = dataset.releases.find((candidate) => candidate.id === id)
  if (!release) throw new Error(`${id} is not in the data`)
  return readResults(dataset, release)
}

function rowsOf({ groups }: ReturnType<typeof read>): ResultRow[] {
  const { revenue, segments, rest, lines, profit, cash } = groups
  const own = [revenue, ...segments, rest].filter((row) => row !== null)
  return [...own, ...lines, ...profit, ...cash]
}

function rowOf(reading: ReturnType<typeof read>, label: string): ResultRow {
  const row = rowsOf(reading).find((one) => one.label === label)
  if (!row) throw new Error(`no row is called ${label}`)
  return row
}

const tell = ({ now, before, growth }: ResultRow) => [now.value, before?.value, growth]
const told = ({ parts }: ReleaseParts) =>
  parts.map(({ label, amount }) => [label, Math.round(amount * 10) / 10])

describe('the June quarter 2026 results', () => {
  const reading = read('FY2027-Q1')

  it('stand beside a year before on the same structure', () => {
    expect(tell(rowOf(reading, 'Revenue'))).toEqual([268953, 247652, 8.6])
    expect(tell(rowOf(reading, 'AI cloud and compute'))).toEqual([48437, 33418, 44.94])
    expect(tell(rowOf(reading, 'Unallocated, eliminations'))).toEqual([-17487, -16089, -8.69])
    expect(tell(rowOf(reading, 'Adjusted EBITA'))).toEqual([27329, 38844, -29.64])
    expect(tell(rowOf(reading, 'Free cash flow'))).toEqual([-44670, -18815, -137.42])
  })

  it('stand beside the quarter before only where the structure is the same', () => {
    expect(rowOf(reading, 'AI cloud and compute').previous).toBe('another-structure')
    expect(rowOf(reading, 'Customer management').previous).toBe('another-structure')
    expect(rowOf(reading, 'Revenue').previous).toMatchObject({ value: 243380, growth: 10.51 })
    expect(rowOf(reading, 'Income from operations').previous).toMatchObject({
      value: -848,
      growth: 'sign-change',
    })
  })

  it('carry the rate the company gave like for like', () => {
    expect(rowOf(reading, 'Customer management').likeForLike?.value).toBe(1)
    expect(rowOf(reading, 'Revenue').likeForLike).toBeNull()
  })

  it('give segments their own margin and profits that on revenue, and amounts none', () => {
    expect(rowOf(reading, 'AI cloud and compute').margin?.value).toBe(11.62) // 5,628 / 48,437
    expect(rowOf(reading, 'Adjusted EBITA').margin).toMatchObject({ value: 10.16 }) // 27,329 / 268,953
    expect(rowOf(reading, 'Revenue').margin).toBeNull()
    expect(rowOf(reading, 'Free cash flow').margin).toBeNull()
  })

  it('split the growth of revenue into points that sum to 8.6', () => {
    expect(told(reading.contributions)).toEqual([
      ['Alibaba E-commerce', 2.8],
      ['AI cloud and compute', 6.1],
      ['AI labs and applications', 0.2],
      ['All others', 0.1],
      ['Unallocated, eliminations', -0.6],
    ])
    expect(reading.contributions.whole?.amount).toBeCloseTo(8.6, 1)
  })

  it('say who earned the profit', () => {
    expect(reading.earners.parts.map(({ amount }) => amount)).toEqual([
      39749, 5628, -13861, -3343, -844,
    ])
    expect(reading.earners.whole?.amount).toBe(27329)
  })

  it('name the lines that the new structure ended, and what continues them', () => {
    expect(reading.structure).toMatchObject({ structure: '2026', before: '2025' })
    const ended = reading.lines.find(({ metric }) => metric === 'aidc')
    expect(ended).toMatchObject({ kind: 'ended', last: { value: 35429 } })
    expect(ended?.heirs.map(({ metric }) => metric)).toEqual(['intl-ecommerce', 'global-wholesale'])
    const began = reading.lines.filter(({ kind }) => kind === 'began')
    expect(began.map(({ label }) => label)).toEqual(['AI labs and applications'])
  })

  it('recast a year before and restate nothing', () => {
    expect(reading.restated).toEqual([])
    const changes = reading.recast.map(({ metric, difference }) => [metric, difference])
    expect(changes).toEqual([
      ['cmr', -53],
      ['direct-sales', 2350],
      ['cloud', 20],
      ['all-others', -29970],
    ])
  })

  it('count facts by quality and printed rates reproduced', () => {
    expect(reading.count).toEqual({
      total: 45,
      byQuality: { primary: 0, mirror: 29, secondary: 16 },
      rates: { printed: 18, reproduced: 15, withoutAmounts: 3, differing: [] },
    })
  })

  it('say it in a sentence', () => {
    expect(reading.summary).toBe(
      'Revenue 268,953 million yuan, +8.6% on Jun Q 2025. Points of it by segment: AI cloud and compute +6.1, Alibaba E-commerce +2.8. Adjusted EBITA 27,329 million.',
    )
  })
})

describe('the September quarter 2025 results', () => {
  const reading = read('FY2026-Q2')

  it('stand beside the quarter before, for the structure is the same', () => {
    const cloud = rowOf(reading, 'Cloud Intelligence')
    expect(tell(cloud)).toEqual([39824, 29610, 34.49])
    expect(cloud.previous).toMatchObject({ value: 33398, growth: 19.24 })
    expect(rowOf(reading, 'Revenue').likeForLike?.value).toBe(15)
  })

  it('rest on the company’s own document alone, with its pages', () => {
    expect(reading.count.byQuality).toEqual({ primary: 165, mirror: 0, secondary: 0 })
    const facts = reading.facts.flatMap((group) => group.facts)
    expect(facts).toHaveLength(165)
    const cloud = facts.find(({ metric, period }) => metric === 'cloud' && period === 'FY2026-Q2')
    expect(cloud).toMatchObject({ value: 39824, page: 6 })
    expect(cloud?.url).toMatch(/#page=6$/)
  })
})

describe('the September quarter 2023 results', () => {
  it('restate cloud without DingTalk, the quarter before and the June quarter a year ago', () => {
    const cloud = read('FY2024-Q2').restated.filter(({ metric }) => metric === 'cloud')
    expect(
      cloud.map(({ periodLabel, then, here }) => [periodLabel, then.value, here.value]),
    ).toEqual([
      ['Jun Q 2022', 24127, 24356],
      ['Jun Q 2023', 25123, 25065],
    ])
  })
})

describe('the first release, of the September quarter 2014', () => {
  const reading = read('FY2015-Q2')

  it('has a next release and none before it, and ends no line', () => {
    expect(reading.previous).toBeNull()
    expect(reading.next).toEqual({ id: 'FY2015-Q3', label: 'Dec Q 2014' })
    expect(reading.lines).toEqual([])
    expect(reading.restated).toEqual([])
  })

  it('splits growth by the segments of 2014 and gives no profit by segment', () => {
    expect(told(reading.contributions).map(([label]) => label)).toEqual([
      'China commerce',
      'International commerce',
      'Cloud computing',
      'Others',
    ])
    expect(reading.contributions.whole?.amount).toBeCloseTo(53.69, 2)
    expect(reading.earners).toEqual({ parts: [], whole: null })
  })
})

describe('a year-end release', () => {
  it('has the fiscal year beside the quarter', () => {
    const { year } = rowOf(read('FY2026-Q4'), 'Revenue')
    expect(year).toMatchObject({ now: { value: 1023670 }, before: { value: 996347 }, growth: 2.74 })
    expect(rowOf(read('FY2026-Q3'), 'Revenue').year).toBeNull()
  })
})
