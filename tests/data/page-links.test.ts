import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Fact } from '#lib/data/fact'
import { dataset } from './live-data'
import { LABELS_IN_PRINT } from './labels-in-print'

const TEXTS = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'release-texts')
const SMALL = 20
const LARGE = 40

function textFile(fact: Fact): string {
  return join(TEXTS, `${fact.document.id.toLowerCase()}.json`)
}

function readPage(fact: Fact): string {
  const { pages }: { pages: string[] } = JSON.parse(readFileSync(textFile(fact), 'utf8'))
  return (pages[(fact.page ?? 0) - 1] ?? '').replace(/\s+/g, ' ')
}

/**
 * In a row, figures and marks alone stand between label and number, and a negative one is in
 * brackets. In a sentence the amount (a loss without its sign) follows its label before the next
 * full stop, or comes just before it.
 */
function standsUnder(label: string, value: number, page: string): boolean {
  const digits = `${Math.abs(value).toLocaleString('en-US')}(?![\\d,.]\\d)`
  const inRow = value < 0 ? `(?:\\( ?|-|−)${digits}` : `(?<![\\d,.])${digits}`
  const row = `(?:${label})(?: ?\\((?:in millions|[ivx]+|[\\d, ]+)\\))*(?:[^A-Za-z]){0,120}?${inRow}`
  const amount = `(?:${value < 0 ? 'loss of RMB ?' : '(?:RMB ?|compared to )'})${digits}`
  const sentence = `(?:${label})(?:[^.]|\\.(?! [A-Z])){0,250}?${amount}`
  const turned = `(?<![\\d,.])${digits} ?(?:full-time )?(?:${label})`
  return new RegExp(`${row}|${sentence}|${turned}`, 'i').test(page)
}

/** Facts spread evenly over all that qualify, in the order of the releases: the same every time. */
function spread(facts: readonly Fact[], count: number): Fact[] {
  return Array.from({ length: count }, (_, index) => {
    const fact = facts[Math.floor(((index + 0.5) * facts.length) / count)]
    if (!fact) throw new Error('too few facts to choose from')
    return fact
  })
}

if (!existsSync(TEXTS)) {
  test.skip('60 page links: the texts of the releases are not beside this project', () => {})
} else {
  const linked = dataset.facts.filter(
    (fact) =>
      fact.page !== null &&
      fact.value !== null &&
      LABELS_IN_PRINT[fact.line] &&
      existsSync(textFile(fact)),
  )
  const small = linked.filter((fact) => Math.abs(fact.value ?? 0) < 1000)
  const large = linked.filter((fact) => Math.abs(fact.value ?? 0) >= 1000)
  const chosen = [...spread(small, SMALL), ...spread(large, LARGE)].map((fact) => ({
    name: `${fact.document.id} p. ${fact.page}: ${fact.line} ${fact.period} ${fact.value}`,
    fact,
    label: LABELS_IN_PRINT[fact.line] ?? '',
    value: fact.value ?? 0,
    page: readPage(fact),
  }))

  describe('the page that a link opens has the number under its own label', () => {
    test('60 different links are opened, over 30 releases or more', () => {
      expect(new Set(chosen.map(({ name }) => name)).size).toBe(SMALL + LARGE)
      expect(new Set(chosen.map(({ fact }) => fact.document.id)).size).toBeGreaterThanOrEqual(30)
    })

    for (const { name, label, value, page } of chosen)
      test(name, () => {
        expect(standsUnder(label, value, page)).toBe(true)
      })

    test('none of them would pass with the next number', () => {
      const byNumber = chosen.filter(({ label, value, page }) =>
        standsUnder(label, value + 1, page),
      )
      expect(byNumber.map(({ name }) => name)).toEqual([])
    })

    test('a wrong label is noticed', () => {
      const cloud = dataset.facts.find((fact) => fact.line === '2025:cloud' && fact.value === 39824)
      const page = cloud ? readPage(cloud) : ''
      expect(standsUnder('Cloud Intelligence Group', 39824, page)).toBe(true)
      expect(standsUnder('All others', 39824, page)).toBe(false)
    })
  })
}
