import { describe, expect, it } from 'vitest'
import { latestVintage } from '#lib/data/dataset'
import { describeLedger, listLedger } from '#lib/releases/ledger'
import { listRestatements } from '#lib/series/restatements'
import { dataset } from '../../fixtures/frozen-data'

const entries = listLedger(dataset)
const say = (id: string) => {
  const entry = entries.find(({ release }) => release.id === id)
  return entry && describeLedger(entry).map(({ text }) => text)
}

describe('the ledger of changes', () => {
  it('has every release once, newest first, and every restatement', () => {
    expect(entries.map(({ release }) => release.id)).toEqual(
      dataset.releases.map(({ id }) => id).toReversed(),
    )
    const restated = entries.flatMap((entry) => entry.restated)
    expect(restated).toHaveLength(listRestatements(dataset, latestVintage(dataset)).length)
  })

  it('leaves out what came out the same, and counts it', () => {
    const recast = entries.flatMap((entry) => entry.recast)
    expect(recast.filter(({ difference }) => difference === 0)).toEqual([])
    expect(entries.some(({ same }) => same > 0)).toBe(true)
  })
})

describe('what a release changed, in words', () => {
  it('names lines that ended and began, and counts values', () => {
    const entry = entries.find(({ release }) => release.id === 'FY2024-Q2')
    expect(entry?.restated).toHaveLength(12)
    expect(say('FY2024-Q2')).toEqual([
      'restated 12 values',
      `recast ${entry?.recast.length} values`,
    ])
    expect(say('FY2026-Q1')).toContainEqual(expect.stringMatching(/^ended .* and 3 more lines$/))
  })

  it('is nothing where nothing changed', () => {
    expect(say('FY2025-Q2')).toEqual([])
  })
})
