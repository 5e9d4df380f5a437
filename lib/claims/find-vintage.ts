import type { Dataset } from '#lib/data/dataset'

/** The vintage that a text of a day can know; null for a text without a day or before the first. */
export function findVintage(dataset: Dataset, dated: string | null): string | null {
  if (dated === null) return null
  return dataset.releases.findLast(({ published }) => published <= dated)?.published ?? null
}
