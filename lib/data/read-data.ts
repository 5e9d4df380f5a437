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
import { parseFiling } from '#lib/data/filing'
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
  return {
    releases: readEach(folder, 'releases', parseRelease),
    filings: readEach(folder, 'filings', parseFiling),
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

/** The files of a folder within the data; none where there is no such folder. */
function readEach<File>(
  data: string,
  name: string,
  parse: (text: string, fileName: string) => File,
): File[] {
  const folder = join(/* turbopackIgnore: true */ data, name) // the build traces no folder
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files.map((file) => parse(readFileSync(join(folder, file), 'utf8'), `${name}/${file}`))
}

function readRows<N extends DataFileName>(folder: string, name: N): RowOf<N>[] {
  return parseDataFile(readFileSync(join(/* turbopackIgnore: true */ folder, name), 'utf8'), name)
}
