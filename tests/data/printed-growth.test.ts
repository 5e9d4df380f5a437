import { describe, expect, it } from 'vitest'
import { latestVintage } from '#lib/data/dataset'
import { readDataFiles } from '#lib/data/read-data'
import { DATA_FOLDER, dataset } from './live-data'
import { compareRate, listDiffering, nameRate, PRINTED } from './printed-rates'

/** Releases whose file says why a printed rate of theirs was accepted. */
const ACCEPTED = readDataFiles(DATA_FOLDER).releases.filter(({ accepted }) => accepted.growth)
const accepted = new Set<string>(ACCEPTED.map(({ release }) => release.id))

describe('the rates that the releases printed', () => {
  it('come out of the amounts as of their own release', () => {
    const apart = PRINTED.filter(
      (fact) =>
        !accepted.has(fact.document.id) && compareRate(fact, fact.document.published) === 'differs',
    )
    expect(apart.map(nameRate)).toEqual([])
  })

  it('have both their amounts in a release of which the document was read', () => {
    const single = PRINTED.filter(
      (fact) =>
        fact.document.kind === 'release' &&
        fact.document.pages !== null &&
        compareRate(fact, fact.document.published) === 'no pair',
    )
    expect(single.map(nameRate)).toEqual([])
  })

  it('are contradicted at any vintage only where they are today', () => {
    const today = new Set(listDiffering(latestVintage(dataset)))
    const differing = new Set<string>()
    for (const asOf of dataset.vintages)
      for (const fact of PRINTED)
        if (fact.document.published <= asOf && compareRate(fact, asOf) === 'differs')
          differing.add(nameRate(fact))
    expect([...differing].filter((name) => !today.has(name))).toEqual([])
  })
})
