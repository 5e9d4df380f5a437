import path from 'node:path'
import { readDataset } from '#lib/data/read-data'
import type { Dataset } from '#lib/data/dataset'

let dataset: Dataset | undefined

/** The figures in `data/`, read and validated once a process. Throws a DataError for bad data. */
export function getDataset(): Dataset {
  dataset ??= readDataset(path.join(process.cwd(), 'data'))
  return dataset
}
