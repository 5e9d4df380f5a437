import { getDataset } from '#app/_page/dataset.ts'
import { readPublicUrl } from '#app/_page/public-url.ts'
import { EXPORT_FORMATS } from '#lib/exports/index'
import {
  describeBreadcrumbs,
  describeOfferedData,
  type OfferedData,
  type StructuredData as Described,
} from '#lib/site/structured-data'

/**
 * Files of a figure, from the path of its address without the format: `/api/v1/charts/cloud`.
 * `search` where the address needs one for the figure to have values.
 */
export function listDataFiles(path: string, search = ''): OfferedData['files'] {
  return EXPORT_FORMATS.filter(({ oneUnit }) => !oneUnit).map(({ extension, contentType }) => {
    return { path: `${path}.${extension}${search}`, contentType }
  })
}

/**
 * What a page is and offers, for search engines: a block of data, which no browser runs and to which
 * no policy applies.
 */
export function StructuredData({
  crumbs,
  data,
}: {
  /** The pages that lead here, and this one. */
  crumbs: readonly (readonly [name: string, path: string])[]
  data?: OfferedData
}) {
  const publicUrl = readPublicUrl()
  const blocks: Described[] = [
    describeBreadcrumbs(publicUrl, crumbs),
    ...(data ? [describeOfferedData(getDataset(), publicUrl, data)] : []),
  ]
  return blocks.map((block) => (
    <script
      key={String(block['@type'])}
      type="application/ld+json"
      // Nothing in it may end the block.
      dangerouslySetInnerHTML={{ __html: JSON.stringify(block).replaceAll('<', '\\u003c') }}
    />
  ))
}
