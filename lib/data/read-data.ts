import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  parseDataFile,
  type AnnualFigure,
  type DataFileName,
  type RowOf,
} from '#lib/data/data-files'
import { normalizeDataset, type DataFiles, type Dataset } from '#lib/data/dataset'
import { DataError } from '#lib/data/fact'
import { parseRelease } from '#lib/data/release'

/**
 * The folder of the data: what `DATA_FOLDER` names, else `data`, in the working directory. Throws a
 * `DataError` where there is no such folder.
 */
export function findDataFolder(): string {
  const folder = process.env.DATA_FOLDER || 'data'
  if (existsSync(join(/* turbopackIgnore: true */ folder, 'releases'))) return folder
  throw new DataError(`DATA_FOLDER must name a folder that contains releases/; ${folder} does not.`)
}

/**
 * Reads and validates a data folder. The only door to the data. Throws a `DataError` naming file and line.
 */
export function readDataset(folder: string): Dataset {
  return normalizeDataset(readDataFiles(folder))
}

/** The files of a data folder, parsed one by one. Throws a `DataError` naming file and line. */
export function readDataFiles(folder: string): DataFiles {
  const releases = join(/* turbopackIgnore: true */ folder, 'releases') // the build traces no folder
  const names = readdirSync(releases).filter((name) => name.endsWith('.json'))
  return {
    releases: names.map((name) =>
      parseRelease(readFileSync(join(releases, name), 'utf8'), `releases/${name}`),
    ),
    sources: readRows(folder, 'sources.json'),
    structures: readRows(folder, 'structures.json'),
    plan: readRows(folder, 'plan.json'),
    corrections: readRows(folder, 'corrections.json'),
  }
}

/** Full-year figures of annual reports, a cross-check of the dataset. */
export function readAnnualFigures(folder: string): AnnualFigure[] {
  return readRows(folder, 'annual-reports.json')
}

function readRows<N extends DataFileName>(folder: string, name: N): RowOf<N>[] {
  return parseDataFile(readFileSync(join(/* turbopackIgnore: true */ folder, name), 'utf8'), name)
}
