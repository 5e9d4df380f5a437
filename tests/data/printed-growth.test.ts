import { describe, expect, it } from 'vitest'
import { latestVintage } from '#lib/data/dataset'
import { readDataFiles } from '#lib/data/read-data'
import { DATA_FOLDER, dataset } from './live-data'
import { compareRate, listDiffering, nameRate, PRINTED } from './printed-rates'

/** Releases whose file says why a printed rate of theirs was accepted. */
const ACCEPTED = readDataFiles(DATA_FOLDER).releases.filter(({ accepted }) => accepted.growth)
const accepted = new Set(ACCEPTED.map(({ release }) => release.id))

describe('the rates that the releases printed', () => {
  it('come out of the amounts as of their own release', () => {
    const apart = PRINTED.filter(
      (fact) =>
        !accepted.has(fact.release.id) && compareRate(fact, fact.release.published) === 'differs',
    )
    expect(apart.map(nameRate)).toEqual([])
  })

  it('have both their amounts in a release of which the document was read', () => {
    const single = PRINTED.filter(
      (fact) =>
        fact.release.pages !== null && compareRate(fact, fact.release.published) === 'no pair',
    )
    expect(single.map(nameRate)).toEqual([])
  })

  it('are contradicted at any vintage only where they are today', () => {
    const today = new Set(listDiffering(latestVintage(dataset)))
    const differing = new Set<string>()
    for (const { published } of dataset.releases)
      for (const fact of PRINTED)
        if (fact.release.published <= published && compareRate(fact, published) === 'differs')
          differing.add(nameRate(fact))
    expect([...differing].filter((name) => !today.has(name))).toEqual([])
  })
})
