import { describe, expect, it } from 'vitest'
import {
  COSTS,
  FRONT,
  INCOME,
  PAGES,
  SEGMENTS,
  readPages,
  readWith,
  valuesOf,
} from './made-up-release'

const OWN = 'FY2032-Q1'

describe('a structure', () => {
  it('is new where a segment has another name', () => {
    const other = readWith(
      SEGMENTS,
      'Cloud Intelligence Group 1,500',
      'Cloud and Robots Group 1,500',
    )
    expect(other.structure).toBeNull()
    expect(other.segments).toContain('Cloud and Robots Group')
    expect(other.facts.filter((fact) => fact.line.includes(':'))).toEqual([])
    expect(valuesOf(other, OWN)).toHaveProperty('revenue_total', 10000)
  })

  it('is new where a segment was added, though all the old ones are there', () => {
    const other = readWith(
      SEGMENTS,
      'All others(4) 900 800 100 (11)%',
      'Robots 500 500 63 0% All others(4) 400 300 38 (25)%',
    )
    expect(other.structure).toBeNull()
    expect(other.segments).toContain('Robots')
  })

  it('has its page and its words reported when it is new', () => {
    const other = readWith(
      SEGMENTS,
      'Cloud Intelligence Group 1,500',
      'Cloud and Robots Group 1,500',
    )
    expect(other.doubts).toContainEqual(
      expect.objectContaining({ page: 3, why: expect.stringContaining('structure') as string }),
    )
  })
})

describe('what cannot be read', () => {
  const told = (texts: readonly string[]) => () => readPages(texts)

  it('says so in a sentence', () => {
    expect(told(['', '  '])).toThrow(/no text/)
    expect(told(['Another Company Reports a Good Quarter', ...PAGES.slice(1)])).toThrow(
      /not a results announcement/,
    )
    expect(
      told([FRONT.replace('for the quarter ended June 30, 2031', ''), ...PAGES.slice(1)]),
    ).toThrow(/does not say which quarter/)
    expect(told([FRONT.replace('ended June 30', 'ended September 30'), ...PAGES.slice(1)])).toThrow(
      /two quarters/,
    )
    expect(told([...PAGES, 'word '.repeat(100_000)])).toThrow(/as long as the longest/)
    expect(told(PAGES.slice(0, 3))).toThrow(/truncated/)
    expect(told(PAGES.filter((text) => text !== COSTS && text !== INCOME))).toThrow(
      /income statement/,
    )
    expect(told([FRONT.replace(/All translations.*/, ''), ...PAGES.slice(1)])).toThrow(/rate/)
  })
})
