import { getDataset } from '#app/_page/dataset.ts'
import type { Ledger } from '#lib/claims/judge-ledger'
import { readClaimTexts } from '#lib/claims/read-texts'
import { findDataFolder } from '#lib/data/read-data'

declare global {
  /** One for pages and route handlers, as the dataset is. */
  var sharedLedger: Ledger | undefined
}

/** The texts in `claims/` of the data folder beside the figures, read once a process. Throws a DataError for bad data. */
export function getLedger(): Ledger {
  globalThis.sharedLedger ??= {
    dataset: getDataset(),
    texts: readClaimTexts(findDataFolder()),
  }
  return globalThis.sharedLedger
}
