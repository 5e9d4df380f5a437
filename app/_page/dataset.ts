import { findDataFolder, readDataset } from '#lib/data/read-data'
import type { Dataset } from '#lib/data/dataset'

declare global {
  /** Pages and route handlers are built apart, each with a module like this: what they share is here. */
  var sharedDataset: Dataset | undefined
}

/** The figures of the data folder, read and validated once a process. Throws a DataError for bad data. */
export function getDataset(): Dataset {
  globalThis.sharedDataset ??= readDataset(findDataFolder())
  return globalThis.sharedDataset
}
