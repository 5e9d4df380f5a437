import { labelPeriod } from '#lib/period/period'
import type { Release } from '#lib/data/fact'
import type { Metric } from '#lib/metrics/metric'
import type { FeedEntry } from '#lib/releases/feed'
import type { MetricEntry } from '#lib/releases/metric-feed'
import type { Rate, ResultRow } from '#lib/releases/rows'
import type { Print } from '#lib/series/observation'
import { escapeXml } from '#lib/words/escapes'
import { writePrint } from '#lib/series/print-words'
import { formatExact, formatSigned, formatTableRate } from '#lib/words/format'

/** Restated values told one by one; the page has all. */
const SHOWN = 30

/** A table whose first `words` columns are text, and the others numbers. */
function drawTable(
  heads: readonly string[],
  words: number,
  rows: readonly (readonly string[])[],
): string {
  const cell = (tag: string) => (text: string, at: number) =>
    `<${tag}${at < words ? '' : ' align="right"'}>${escapeXml(text)}</${tag}>`
  const body = rows.map((row) => `<tr>${row.map(cell('td')).join('')}</tr>`).join('\n')
  return `<table>\n<tr>${heads.map(cell('th')).join('')}</tr>\n${body}\n</table>`
}

function writeRate(rate: Rate): string {
  if (rate === 'sign-change') return 'sign changed'
  return rate === null ? '–' : formatTableRate(rate)
}

/** A rate as the company's like-for-like one, where it gave one, after the computed. */
function writeGrowth({ growth, likeForLike }: ResultRow): string {
  const own = likeForLike ? ` (like for like ${formatTableRate(likeForLike.value)})` : ''
  return `${writeRate(growth)}${own}`
}

function drawFigures({ figures, labels }: FeedEntry): string {
  const rows = figures.map((row) => [
    row.now.quality === 'primary' ? row.label : `${row.label} (provisional)`,
    formatExact(row.now.value),
    row.before ? formatExact(row.before.value) : '–',
    writeGrowth(row),
  ])
  return drawTable(['CNY million', labels.now, labels.before, 'YoY, %'], 1, rows)
}

const writeValue = (print: Print) => writePrint(print) || '–'

/** When a value stood that a release changed: the quarter of the release that gave it. */
function nameThen({ release, vintage }: Print): string {
  return release ? `${labelPeriod(release, 'release')} release` : `computed ${vintage}`
}

function drawRestated({ restated }: Pick<FeedEntry, 'restated'>, address: string): string {
  if (restated.length === 0) return '<p>No value was changed within its own line.</p>'
  const rows = restated
    .slice(0, SHOWN)
    .map(({ label, periodLabel, unit, then, here, difference }) => [
      unit === 'CNY million' ? label : `${label}, ${unit}`,
      periodLabel,
      `${writeValue(then)}, ${nameThen(then)}`,
      writeValue(here),
      formatSigned(difference, unit),
    ])
  const table = drawTable(['CNY million', 'Period', 'Then', 'Here', 'Change'], 2, rows)
  const more = restated.length - SHOWN
  const rest = `<a href="${escapeXml(`${address}#restated`)}">${more} more on the page</a>`
  return more > 0 ? `${table}\n<p>${rest}</p>` : table
}

/** What an entry says, as HTML: its sentence, its figures, its structure, what it changed. */
function drawFeedEntry(entry: FeedEntry, address: string): string {
  const { summary, structure, restated, recast, source } = entry
  const say = (text: string) => `<p>${escapeXml(text)}</p>`
  return [
    say(summary),
    drawFigures(entry),
    say(structure),
    `<h3>Restated by this release (${restated.length})</h3>`,
    drawRestated(entry, address),
    say(recast),
    say(source),
  ].join('\n')
}

/**
 * Ids last for ever and are the same wherever this is served, so no address is part of them. A tag
 * URI names an authority: nobody can ever own one under `.invalid`.
 */
const TAG = 'tag:quarterdeck.invalid,2026:'

/** A day as Atom writes a moment. Never the clock: the same data is the same feed. */
const writeMoment = (date: string) => `${date}T00:00:00Z`

function drawLink(rel: string, type: string, href: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`
}

/** An entry as Atom has it, whatever it tells of a release. */
interface AtomEntry {
  /** What follows the tag of its id. */
  id: string
  title: string
  release: Release
  updated: string
  /** The page that has it all. */
  address: string
  summary: string
  /** HTML. */
  content: string
}

function drawEntry(entry: AtomEntry, publicUrl: string): string {
  const { id, title, updated, address, summary, content, release } = entry
  const { published, structure, url } = release
  return `<entry>
<id>${TAG}${id}</id>
<title>${escapeXml(title)}</title>
<published>${writeMoment(published)}</published>
<updated>${writeMoment(updated)}</updated>
${drawLink('alternate', 'text/html', address)}
${drawLink('related', 'application/json', `${publicUrl}/api/v1/releases/${release.id}.json`)}
${drawLink('via', 'application/pdf', url)}
<category term="${escapeXml(structure)}" label="${escapeXml(`${structure} structure`)}"/>
<summary>${escapeXml(summary)}</summary>
<content type="html">${escapeXml(content)}</content>
</entry>
`
}

interface AtomFeed {
  id: string
  title: string
  subtitle: string
  /** Paths of the feed and of its page. */
  self: string
  page: string
}

function drawAtom(
  { id, title, subtitle, self, page }: AtomFeed,
  entries: readonly AtomEntry[],
  publicUrl: string,
): string {
  const newest =
    entries
      .map(({ updated }) => updated)
      .sort()
      .at(-1) ?? '1970-01-01'
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${TAG}${id}</id>
<title>${escapeXml(title)}</title>
<subtitle>${escapeXml(subtitle)}</subtitle>
<updated>${writeMoment(newest)}</updated>
<author><name>Quarterdeck</name></author>
<generator>Quarterdeck</generator>
<icon>${escapeXml(`${publicUrl}/icon.svg`)}</icon>
${drawLink('self', 'application/atom+xml', `${publicUrl}${self}`)}
${drawLink('alternate', 'text/html', `${publicUrl}${page}`)}
${entries.map((entry) => drawEntry(entry, publicUrl)).join('')}</feed>
`
}

/** An Atom 1.0 document of releases, newest first; `publicUrl` has no slash at the end. */
export function drawFeed(entries: readonly FeedEntry[], publicUrl: string): string {
  const feed = {
    id: 'releases',
    title: 'Quarterdeck: Alibaba Group’s results and restatements',
    subtitle:
      'Each results announcement: what it printed, and which earlier figures it changed, by how much.',
    self: '/feed.xml',
    page: '/releases',
  }
  const told = entries.map((entry): AtomEntry => {
    const { title, summary, release, updated } = entry
    const address = `${publicUrl}/releases/${release.id}`
    const content = drawFeedEntry(entry, address)
    const id = `release/${release.id}`
    return { id, title, release, updated, address, summary: summary || title, content }
  })
  return drawAtom(feed, told, publicUrl)
}

/** An Atom 1.0 document of what releases said of one metric, newest first. */
export function drawMetricFeed(
  metric: Metric,
  entries: readonly MetricEntry[],
  publicUrl: string,
): string {
  const feed = {
    id: `metric/${metric.id}`,
    title: `Quarterdeck: ${metric.label}`,
    subtitle: 'Each new value with its growth, and which earlier values a release changed.',
    self: `/metrics/${metric.id}/feed.xml`,
    page: `/metrics/${metric.id}`,
  }
  const told = entries.map(({ release, updated, title, summary, source, restated }): AtomEntry => {
    const address = `${publicUrl}/releases/${release.id}`
    const content = [
      `<p>${escapeXml(summary)}</p>`,
      ...(source === null ? [] : [`<p>${escapeXml(`Source: ${source}.`)}</p>`]),
      drawRestated({ restated }, address),
    ].join('\n')
    const id = `metric/${metric.id}/${release.id}`
    return { id, title, release, updated, address, summary, content }
  })
  return drawAtom(feed, told, publicUrl)
}
