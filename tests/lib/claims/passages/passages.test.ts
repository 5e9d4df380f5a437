import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dataset } from '../../../fixtures/frozen-data'
import { fillPassages } from './fill-passages'
import { scorePassages, type Scored } from './score-passages'

const passages = fillPassages(dataset)
const kinds = readFileSync(`${import.meta.dirname}/kinds.jsonl`, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Scored)

describe('made-up passages, their figures filled in from the data', () => {
  const score = scorePassages(passages, dataset)
  const figures = passages.flatMap(({ expected }) => expected).length

  it('are some three hundred, with a thousand figures', () => {
    expect(passages.length).toBeGreaterThan(300)
    expect(figures).toBeGreaterThan(1000)
  })

  it('have four of five figures right that the data can judge', () => {
    expect(score.right / score.judgeable, score.open.join('\n')).toBeGreaterThanOrEqual(0.8)
  })

  it('hardly ever have a true figure refuted or a false one confirmed', () => {
    expect(score.wrong.length / figures, score.wrong.join('\n')).toBeLessThanOrEqual(0.005)
  })

  it('have no figure passed over', () => {
    expect(score.silent).toEqual([])
  })
})

describe.each(kinds.map((kind) => [kind.id, kind] as const))('the kind of fault %s', (_, kind) => {
  it('is answered rightly', () => {
    const { wrong, silent, open } = scorePassages([kind], dataset)
    expect([...wrong, ...silent, ...open]).toEqual([])
  })
})
