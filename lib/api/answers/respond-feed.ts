import { drawFeed } from '#lib/api/draw-feed'
import { listFeedEntries } from '#lib/releases/feed'
import type { Resource } from '#lib/api/answers/respond'

/** `/feed.xml`: the newest releases and what they restated. Whatever readers append is ignored. */
export const answerFeed: Resource = (_asked, { dataset, publicUrl }) => ({
  body: drawFeed(listFeedEntries(dataset), publicUrl),
  contentType: 'application/atom+xml; charset=utf-8',
  filename: null,
  lasting: false,
})
