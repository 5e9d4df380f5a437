import type { MetadataRoute } from 'next'
import { getDataset } from '#app/_page/dataset.ts'
import { readPublicUrl } from '#app/_page/public-url.ts'
import { listPages } from '#lib/site/list-pages'

/** It carries PUBLIC_URL, which is known where it is served, not built. */
export const dynamic = 'force-dynamic'

/** `/sitemap.xml`: every page, with the day its figures last changed. */
export default function sitemap(): MetadataRoute.Sitemap {
  return listPages(getDataset()).map(({ path, changed }) => {
    return { url: `${readPublicUrl()}${path}`, lastModified: changed }
  })
}
