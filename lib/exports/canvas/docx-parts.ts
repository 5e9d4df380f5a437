import { Paragraph, Tab, TabStopType, TextRun, type IRunOptions } from 'docx'
import { ChartRun } from 'docx/charts'
import type { CanvasChart } from '#lib/canvas/canvas-chart'
import { describeCanvasChart, describeNewest } from '#lib/canvas/describe-canvas'
import { LIGHT } from '#lib/drawing/theme'

/** A color as Word wants it. */
const bare = (hex: string) => hex.slice(1)

/** Text in half points: 16 is 8 pt. */
export function runText(text: string, size: number, more: IRunOptions = {}): TextRun {
  return new TextRun({ text, size, font: 'Calibri', color: bare(LIGHT.ink), ...more })
}

/** A paragraph without space around it unless `before` asks for some, in twentieths of a point. */
export function makeParagraph(children: (TextRun | ChartRun)[], before = 0): Paragraph {
  return new Paragraph({ children, spacing: { before, after: 0 } })
}

/** Halfway to white: a value that is not from the company's own document. */
function pale(hex: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return parts
    .map((part) =>
      Math.round((part + 255) / 2)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
}

/** Twelve bars as a chart of Word's own, with its data to edit; gaps stay gaps. */
function makeChart(chart: CanvasChart, width: number): ChartRun {
  const { name, color, observations } = chart
  const full = LIGHT[color]
  return new ChartRun({
    type: 'column',
    categories: observations.map(({ label }) => label),
    series: [
      {
        name,
        values: observations.map(({ value }) => value),
        color: bare(full),
        colors: observations.map(({ quality }) =>
          quality === 'primary' || quality === null ? undefined : pale(full),
        ),
      },
    ],
    gapWidth: 50,
    legend: false,
    chartArea: { fill: 'none', border: 'none' },
    categoryAxis: { visible: false },
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    transformation: { width, height: 25 },
    altText: { name, description: describeCanvasChart(chart) },
  })
}

/** A series of a block: name and newest value on a line `width` pixels long, its bars, its quarter. */
export function listSeriesParts(chart: CanvasChart, width: number): Paragraph[] {
  const value = runText('', 20, { children: [new Tab(), chart.value] })
  const head = new Paragraph({
    children: [runText(chart.name, 16, { color: bare(LIGHT['ink-2']) }), value],
    tabStops: [{ type: TabStopType.RIGHT, position: width * 15 }], // twentieths of a point
    spacing: { before: 30, after: 0 },
  })
  const quarters = `${chart.from} to ${describeNewest(chart)}`
  return [
    head,
    makeParagraph([makeChart(chart, width)]),
    makeParagraph([runText(quarters, 13, { color: bare(LIGHT['ink-3']) })]),
  ]
}
