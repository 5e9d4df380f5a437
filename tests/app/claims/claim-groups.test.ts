import { expect, test } from 'vitest'
import { groupClaims, isOpen } from '#app/_claims/claim-groups.tsx'
import { judgeLedger, type JudgedClaim } from '#lib/claims/judge-ledger'
import { readClaimTexts } from '#lib/claims/read-texts'
import { TELLING } from '#lib/claims/verdicts'
import { latestVintage } from '#lib/data/dataset'
import { dataset } from '../../fixtures/frozen-data'
import { FROZEN_FOLDER } from '../../fixtures/frozen-folder'

const ledger = { dataset, texts: readClaimTexts(FROZEN_FOLDER) }
const claims = judgeLedger(ledger, latestVintage(dataset))
const openOf = (some: readonly JudgedClaim[]) => {
  const groups = groupClaims(some)
  return groups.map((group) => isOpen(groups, group))
}

test('every claim stands in one group, with those of its text and block', () => {
  const groups = groupClaims(claims)
  expect(groups.flatMap((group) => group.claims)).toHaveLength(claims.length)
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length)
  for (const { label, claims: held } of groups) {
    const kinds = held.map(({ text, claim }) => `${text.id} ${claim.block}`)
    expect(new Set(kinds).size, label).toBe(1)
  }
  expect(groups.map(({ label }) => label)).toContain('Canvas, Dec 2025: Channels')
})

test('of many claims the first group stands open, of few every one', () => {
  expect(openOf(claims).filter(Boolean)).toHaveLength(1)
  expect(openOf(claims)[0]).toBe(true)
  const few = claims.filter(({ judgment }) => judgment.verdict === 'wrong-period')
  expect(few.length).toBeGreaterThan(5)
  expect(openOf(few).length).toBeGreaterThan(1)
  expect(openOf(few)).not.toContain(false)
})

test('groups with contradicted claims come first', () => {
  const ranks = groupClaims(claims).map(({ claims: [first] }) =>
    TELLING.indexOf(first?.judgment.verdict ?? 'not-covered'),
  )
  expect(ranks[0]).toBe(0)
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
})

test('within a group the contradicted come first, and the rest keep the order of verdicts', () => {
  for (const { claims: grouped } of groupClaims(claims)) {
    const ranks = grouped.map(({ judgment }) => TELLING.indexOf(judgment.verdict))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  }
  expect(TELLING[0]).toBe('contradicted')
})
