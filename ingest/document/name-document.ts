import type { Source } from '#lib/data/fact'
import type { IngestedDocument } from '#ingest/document/document'
import type { Quarter } from '#lib/period/period'

/**
 * The row of `sources.json` that a document other than the company's PDF is cited by: the 6-K's
 * exhibit. Null for the release's own document.
 */
export function nameDocument(
  document: IngestedDocument,
  release: Quarter,
  title: string,
  published: string,
): Source | null {
  if (document.kind !== 'html') return null
  const id = `6k-${release.toLowerCase()}`
  const { url } = document
  return { id, quality: 'primary', title: `Form 6-K, exhibit: ${title}`, url, published }
}
