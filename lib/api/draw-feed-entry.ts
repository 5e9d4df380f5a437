import { escapeXml } from '#lib/drawing/draw-node'
import type { FeedEntry } from '#lib/releases/feed'
import { formatExact, formatSigned, formatTableRate } from '#lib/words/format'
import type { Print } from '#lib/series/observation'
import { labelPeriod } from '#lib/period/period'
import type { Rate, ResultRow } from '#lib/releases/results-row'

/** Restated values told one by one; the page has all. */
const SHOWN = 30

type Column = 'text' | 'number'

function drawTable(
  columns: readonly [label: string, kind: Column][],
  rows: readonly (readonly string[])[],
): string {
  const align = (at: number) => (columns[at]?.[1] === 'number' ? ' align="right"' : '')
  const cell = (tag: string) => (text: string, at: number) =>
    `<${tag}${align(at)}>${escapeXml(text)}</${tag}>`
  const head = columns.map(([label], at) => cell('th')(label, at)).join('')
  const body = rows.map((row) => `<tr>${row.map(cell('td')).join('')}</tr>`).join('\n')
  return `<table>\n<tr>${head}</tr>\n${body}\n</table>`
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
  return drawTable(
    [
      ['CNY million', 'text'],
      [labels.now, 'number'],
      [labels.before, 'number'],
      ['YoY, %', 'number'],
    ],
    rows,
  )
}

const writeValue = ({ value }: Print) => (value === null ? '–' : formatExact(value))

/** When a value stood that a release changed: the quarter of the release that gave it. */
function nameThen({ release, vintage }: Print): string {
  return release ? `${labelPeriod(release, 'release')} release` : `computed ${vintage}`
}

function drawRestated({ restated }: FeedEntry, address: string): string {
  if (restated.length === 0) return '<p>No value was changed within its own line.</p>'
  const rows = restated
    .slice(0, SHOWN)
    .map(({ label, periodLabel, unit, then, here, difference }) => [
      unit === 'CNY million' ? label : `${label}, ${unit}`,
      periodLabel,
      `${writeValue(then)}, ${nameThen(then)}`,
      writeValue(here),
      formatSigned(difference),
    ])
  const table = drawTable(
    [
      ['CNY million', 'text'],
      ['Period', 'text'],
      ['Then', 'number'],
      ['Here', 'number'],
      ['Change', 'number'],
    ],
    rows,
  )
  const more = restated.length - SHOWN
  const rest = `<a href="${escapeXml(`${address}#restated`)}">${more} more on the page</a>`
  return more > 0 ? `${table}\n<p>${rest}</p>` : table
}

/** What an entry says, as HTML: its sentence, its figures, its structure, what it changed. */
export function drawFeedEntry(entry: FeedEntry, address: string): string {
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
