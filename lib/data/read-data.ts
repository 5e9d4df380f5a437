import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClaimText } from '#lib/claims/claim'
import { parseClaimFile } from '#lib/claims/claim-file'
import { parseDataFile, type AnnualFigure, type DataFileName, type RowOf } from '#lib/data/data-files'
import { normalizeDataset, type DataFiles, type Dataset } from '#lib/data/dataset'
import { parseRelease } from '#lib/data/release'

/**
 * Reads and validates a data folder. The only door to `data/`; the folder is an argument so that
 * the bundler does not trace the project. Throws a `DataError` naming file and line.
 */
export function readDataset(folder: string): Dataset {
  return normalizeDataset(readDataFiles(folder))
}

/** The files of a data folder, parsed one by one. Throws a `DataError` naming file and line. */
export function readDataFiles(folder: string): DataFiles {
  const names = readdirSync(join(folder, 'releases')).filter((name) => name.endsWith('.json'))
  return {
    releases: names.map((name) =>
      parseRelease(readFileSync(join(folder, 'releases', name), 'utf8'), `releases/${name}`),
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

/** The texts of `claims/`, in the order of their file names: what others state, to be judged. */
export function readClaimTexts(folder: string): ClaimText[] {
  const claims = join(folder, 'claims')
  if (!existsSync(claims)) return [] // figures need no texts beside them
  return readdirSync(claims)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parseClaimFile(readFileSync(join(claims, name), 'utf8'), `claims/${name}`))
}

function readRows<N extends DataFileName>(folder: string, name: N): RowOf<N>[] {
  return parseDataFile(readFileSync(join(folder, name), 'utf8'), name)
}
