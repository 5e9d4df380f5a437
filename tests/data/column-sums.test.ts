import { expect, test } from 'vitest'
import { listIdentities } from '#ingest/check/sums'
import { checkColumns } from './column-sums'
import { dataset } from './live-data'

const identities = listIdentities(dataset.structures).map((identity) => ({
  ...identity,
  name: [identity.structure, identity.total].filter(Boolean).join(' '),
}))

/** Structures of which a release's document was read. */
const READ = new Set<string>(
  dataset.releases.filter(({ pages }) => pages !== null).map(({ structure }) => structure),
)

// Copies of a release, and filings, give some lines of it only; what those miss stands in golden/today.json.
test.each(identities)('$kind: $name adds up in every column of a release', (identity) => {
  const { agree, apart } = checkColumns(identity)
  const inDocuments = apart.filter(
    ({ document }) => document.kind === 'release' && document.pages !== null,
  )
  expect(inDocuments.map(({ name }) => name)).toEqual([])
  if (READ.has(identity.structure ?? '')) expect(agree).toBeGreaterThan(0)
})
