import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { IngestError } from '#ingest/exit-codes'
import type { Merge } from '#ingest/merge/merge-release'
import { normalizeDataset, type DataFiles } from '#lib/data/dataset'
import { parseRelease } from '#lib/data/release'
import { writeDataFile, writeRelease } from '#lib/data/write-release'

/** The texts of the files a merge touches, as they are to be; held to every rule of the data. */
function composeFiles({ file, corrections, newSource }: Merge, files: DataFiles) {
  if (file.release.url === '')
    throw new IngestError('No address for the document. Give one with --url https://…')
  const text = writeRelease(file)
  const others = files.releases.filter(({ fileName }) => fileName !== file.fileName)
  const sources = newSource ? [...files.sources, newSource] : files.sources
  const mended = [...files.corrections, ...corrections]
  normalizeDataset({
    ...files,
    releases: [...others, parseRelease(text, file.fileName)],
    sources,
    corrections: mended,
  })
  return {
    [file.fileName]: text,
    'sources.json': writeDataFile(sources),
    'corrections.json': writeDataFile(mended),
  }
}

/**
 * Writes what a merge changes into the data folder: all files or none, and only those that change.
 * Gives their names. Throws a `DataError` where the result would break a rule of the data, and an
 * `IngestError` where the release has no address.
 */
export function writeMerge(folder: string, merge: Merge, files: DataFiles): string[] {
  const changed = Object.entries(composeFiles(merge, files)).filter(([name, text]) => {
    const target = path.join(folder, name)
    return !existsSync(target) || readFileSync(target, 'utf8') !== text
  })
  const half = (name: string) => path.join(folder, `${name}.new`)
  for (const [name, text] of changed) writeFileSync(half(name), text)
  for (const [name] of changed) renameSync(half(name), path.join(folder, name))
  return changed.map(([name]) => name)
}
