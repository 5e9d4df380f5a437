import { describe, expect, it } from 'vitest'
import { judgeLedger } from '#lib/claims/judge-ledger'
import { readAmount } from '#lib/claims/read-amount'
import { readClaimTexts } from '#lib/claims/read-texts'
import { latestVintage } from '#lib/data/dataset'
import { METRICS } from '#lib/metrics/metrics'
import { dataset } from '../../fixtures/frozen-data'
import { FROZEN_FOLDER } from '../../fixtures/frozen-folder'

const texts = readClaimTexts(FROZEN_FOLDER)
const ledger = { dataset, texts }
const today = latestVintage(dataset)
const judged = judgeLedger(ledger, today)

describe('the ledger', () => {
  it('has every claim judged, in the order of its texts', () => {
    expect(texts.map(({ id }) => id)).toContain('canvas-2025-12')
    expect(judged.map(({ claim }) => claim.id)).toEqual(
      texts.flatMap(({ claims }) => claims.map(({ id }) => id)),
    )
    expect(new Set(judged.map(({ claim }) => claim.id)).size).toBe(judged.length)
  })

  it('has evidence with a document for every verdict but not covered', () => {
    const covered = judged.filter(({ judgment }) => judgment.verdict !== 'not-covered')
    expect(covered.length).toBeGreaterThan(100)
    for (const { claim, judgment } of covered) {
      expect(judgment.evidence.length, claim.id).toBeGreaterThan(0)
      for (const { place, vintage } of judgment.evidence)
        expect([claim.id, place !== '', vintage <= today]).toEqual([claim.id, true, true])
    }
  })

  it('covers no figure of another company', () => {
    const others = judged.filter(({ claim }) => claim.company !== null)
    expect(others.length).toBeGreaterThan(5)
    for (const { judgment } of others) expect(judgment.verdict).toBe('not-covered')
  })

  it('says of a provisional figure that it is none of the filing’s', () => {
    const provisional = judged.filter(({ judgment }) => judgment.provisional)
    expect(provisional.length).toBeGreaterThan(0)
    for (const { claim, judgment } of provisional)
      expect([claim.id, judgment.reason]).toEqual([
        claim.id,
        expect.stringMatching(/report|copy|not filed/),
      ])
  })

  it('explains by another line or period only a number of three digits or more', () => {
    const explained = judged.filter(({ judgment }) =>
      ['wrong-period', 'wrong-metric'].includes(judgment.verdict),
    )
    expect(explained.length).toBeGreaterThan(10)
    for (const { claim } of explained)
      expect(readAmount(claim.written)?.digits, claim.id).toBeGreaterThanOrEqual(3)
  })

  it('is judged as of any day without a value that came later', () => {
    for (const asOf of ['2017-05-18', '2025-05-15']) {
      for (const { claim, judgment } of judgeLedger(ledger, asOf))
        for (const { vintage } of [...judgment.evidence, ...judgment.readings])
          expect([claim.id, vintage <= asOf]).toEqual([claim.id, true])
    }
  })

  it('ties claims to metrics that exist', () => {
    const known = METRICS.map(({ id }) => id)
    const tied = judged.flatMap(({ claim }) => claim.metric ?? [])
    expect(tied.length).toBeGreaterThan(100)
    expect(tied.filter((id) => !known.includes(id))).toEqual([])
  })
})
