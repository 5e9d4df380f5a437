import { drawFeedEntry } from '#lib/api/draw-feed-entry'
import { escapeXml } from '#lib/drawing/draw-node'
import type { FeedEntry } from '#lib/releases/feed'

/**
 * Ids last for ever and are the same wherever this is served, so no address is part of them. A tag
 * URI names an authority: `.invalid` is one that nobody else can come to own.
 */
const TAG = 'tag:quarterdeck.invalid,2026:'

/** A day as Atom writes a moment. Never the clock: the same data is the same feed. */
const writeMoment = (date: string) => `${date}T00:00:00Z`

function drawLink(rel: string, type: string, href: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`
}

function drawEntry(entry: FeedEntry, publicUrl: string): string {
  const { release, updated, title, summary } = entry
  const { id, published, structure, url } = release
  const address = `${publicUrl}/releases/${id}`
  return `<entry>
<id>${TAG}release/${id}</id>
<title>${escapeXml(title)}</title>
<published>${writeMoment(published)}</published>
<updated>${writeMoment(updated)}</updated>
${drawLink('alternate', 'text/html', address)}
${drawLink('related', 'application/json', `${publicUrl}/api/v1/releases/${id}.json`)}
${drawLink('via', 'application/pdf', url)}
<category term="${escapeXml(structure)}" label="${escapeXml(`${structure} structure`)}"/>
<summary>${escapeXml(summary || title)}</summary>
<content type="html">${escapeXml(drawFeedEntry(entry, address))}</content>
</entry>
`
}

/** An Atom 1.0 document of releases, newest first; `publicUrl` has no slash at the end. */
export function drawFeed(entries: readonly FeedEntry[], publicUrl: string): string {
  const newest =
    entries
      .map(({ updated }) => updated)
      .sort()
      .at(-1) ?? '1970-01-01'
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${TAG}releases</id>
<title>Quarterdeck: Alibaba Group’s results and restatements</title>
<subtitle>Each results announcement: what it printed, and which earlier figures it changed, by how much.</subtitle>
<updated>${writeMoment(newest)}</updated>
<author><name>Quarterdeck</name></author>
<generator>Quarterdeck</generator>
<icon>${escapeXml(`${publicUrl}/icon.svg`)}</icon>
${drawLink('self', 'application/atom+xml', `${publicUrl}/feed.xml`)}
${drawLink('alternate', 'text/html', `${publicUrl}/releases`)}
${entries.map((entry) => drawEntry(entry, publicUrl)).join('')}</feed>
`
}
