import path from 'node:path'
import { getDataset } from '#app/_page/dataset.ts'
import type { Ledger } from '#lib/claims/judge-ledger'
import { readClaimTexts } from '#lib/claims/read-texts'

let ledger: Ledger | undefined

/** The texts in `data/claims/` beside the figures, read once a process. Throws a DataError for bad data. */
export function getLedger(): Ledger {
  ledger ??= {
    dataset: getDataset(),
    texts: readClaimTexts(path.join(process.cwd(), 'data')),
  }
  return ledger
}
