import type { Chart } from '#lib/charts/chart'
import type { PlanReading } from '#lib/charts/plan'
import { drawLogo } from '#lib/drawing/draw-logo'
import { drawSvg } from '#lib/drawing/draw-svg'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import { toChartModel } from '#lib/drawing/model/model-chart'
import { writeLead, writeSource, DRAWING_WIDTHS, measureDrawings } from '#lib/embeds/embed-size'
import { drawEmbedPage, drawLink, type EmbedTheme } from '#lib/embeds/page'
import { drawStrip, type EmbedStrip, drawEmbedTable, drawYoursTable } from '#lib/embeds/table'
import type { Amounts } from '#lib/query/params'
import { escapeXml } from '#lib/words/escapes'
import { formatDate } from '#lib/words/format'

/** Both drawings of a chart; the style shows the one that fits the frame. */
function drawEmbedFigure(chart: Chart, pinned: boolean): string {
  const model = toChartModel(chart)
  const heights = measureDrawings(chart, pinned)
  const draw = (kind: 'wide' | 'narrow', prefix: string) =>
    drawSvg(layoutChart(model, DRAWING_WIDTHS[kind], heights[kind]), { prefix, labelled: true })
  const [wide, narrow] = [draw('wide', 'w'), draw('narrow', 'n')]
  return `<div class="figure wide">${wide}</div>\n<div class="figure narrow">${narrow}</div>`
}

interface EmbedView {
  theme: EmbedTheme
  /** Address of the chart's page, as filtered. */
  page: string
  /** For a pinned chart, what has become of it. */
  strip: EmbedStrip | null
  /** How its tables count money. */
  amounts: Amounts
}

/** What the numbers in a drawing of the plan stand for. */
function drawStatements(plan: PlanReading | null): string {
  if (!plan || plan.statements.length === 0) return ''
  const items = plan.statements.map(({ date, text, url }) => {
    const words = `${formatDate(date)}: ${text}`
    return `<li>${url === null ? escapeXml(words) : drawLink(url, escapeXml(words))}</li>`
  })
  return `<h2>What the company said, as numbered</h2><ol class="statements">${items.join('')}</ol>`
}

/**
 * A chart as a document for another site's frame: drawings for 600 and 340 pixels (the style
 * shows the one that fits), the figures with their pages, a way to the chart's own page.
 */
export function drawEmbed(chart: Chart, { theme, page, strip, amounts }: EmbedView): string {
  const lead = writeLead(chart)
  const source = writeSource(chart)
  const home = `<a class="aside brand" href="${escapeXml(page)}" target="_blank" rel="noopener">${drawLogo()}Quarterdeck</a>`
  const notes = chart.notes.map((note) => `<p class="note">${escapeXml(note)}</p>`)
  const inline = `<span class="inline"> · ${drawLink(page, 'Quarterdeck')}</span>`
  const body = [
    `${home}<h1>${escapeXml(chart.title)}</h1>`,
    `<p>${escapeXml(lead)}</p>`,
    drawEmbedFigure(chart, strip !== null),
    ...notes,
    '<div class="foot">',
    `<p class="source">${escapeXml(source)}${inline}</p>`,
    `<details><summary>Figures and pages</summary>`,
    ...[drawEmbedTable(chart, amounts), drawYoursTable(chart, amounts)].filter(Boolean),
    drawStatements(chart.plan),
    '</details></div>',
  ].join('\n')
  const description = `${chart.title}: ${chart.summary}`
  const head = { title: chart.title, description, canonical: page, theme }
  return drawEmbedPage(head, body, strip ? `${drawStrip(strip)}\n` : '')
}
