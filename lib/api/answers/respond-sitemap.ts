import { drawSitemap, listPages } from '#lib/api/draw-sitemap'
import type { Resource } from '#lib/api/answers/respond'

/** `/sitemap.xml`: every page, with the day its figures last changed. */
export const answerSitemap: Resource = (_asked, { dataset, publicUrl }) => ({
  body: drawSitemap(listPages(dataset), publicUrl),
  contentType: 'application/xml; charset=utf-8',
  filename: null,
  lasting: false,
})

/** `/robots.txt`: anyone may read everything; embeds say themselves that they are no pages. */
export const answerRobots: Resource = (_asked, { publicUrl }) => ({
  body: `User-agent: *\nAllow: /\n\nSitemap: ${publicUrl}/sitemap.xml\n`,
  contentType: 'text/plain; charset=utf-8',
  filename: null,
  lasting: false,
})
