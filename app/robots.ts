import type { MetadataRoute } from 'next'
import { readPublicUrl } from '#app/_page/public-url.ts'

/** It carries PUBLIC_URL, which is known where it is served, not built. */
export const dynamic = 'force-dynamic'

/** `/robots.txt`: anyone may read everything; embeds carry their own noindex. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: `${readPublicUrl()}/sitemap.xml` }
}
