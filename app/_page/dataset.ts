import { findDataFolder, readDataset } from '#lib/data/read-data'
import type { Dataset } from '#lib/data/dataset'

let dataset: Dataset | undefined

/** The figures of the data folder, read and validated once a process. Throws a DataError for bad data. */
export function getDataset(): Dataset {
  dataset ??= readDataset(findDataFolder())
  return dataset
}
