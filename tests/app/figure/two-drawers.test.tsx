// @vitest-environment jsdom
import { render } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { RechartsFigure } from '#app/_figure/recharts-figure.tsx'
import { getDataset } from '#app/_page/dataset.ts'
import { buildSeriesChart } from '#lib/charts/build-chart'
import type { Chart } from '#lib/charts/chart'
import { CHARTS } from '#lib/charts/charts'
import { latestVintage } from '#lib/data/dataset'
import { drawSvg } from '#lib/drawing/draw-svg'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import { toChartModel } from '#lib/drawing/model/model-chart'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { fetchChart } from '../server'
import { openWindow } from './browser'

openWindow()

/** A shape or a text, by what it says and the numbers that place it. */
type Shape = { kind: string; numbers: number[] }

/** The corners of a path, whichever commands reach them. */
function cornersOf(d: string): number[] {
  const at = { x: 0, y: 0 }
  return [...d.matchAll(/([a-z])([^a-z]*)/gi)].flatMap(([, command = '', text = '']) => {
    const given = (text.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number)
    const [first = 0, second = 0] = given
    const from = command === command.toLowerCase() ? { ...at } : { x: 0, y: 0 }
    if (given.length === 0) return []
    if (/h/i.test(command)) at.x = from.x + first
    else if (/v/i.test(command)) at.y = from.y + first
    else Object.assign(at, { x: from.x + first, y: from.y + second })
    return [at.x, at.y]
  })
}

const READ: Readonly<Record<string, readonly string[]>> = {
  rect: ['x', 'y', 'width', 'height'],
  circle: ['cx', 'cy', 'r'],
  line: ['x1', 'y1', 'x2', 'y2'],
  text: ['x', 'y'],
}

function readShape(element: Element): Shape {
  const { tagName, textContent } = element
  if (tagName === 'path')
    return { kind: 'line', numbers: cornersOf(element.getAttribute('d') ?? '') }
  const numbers = (READ[tagName] ?? []).map((name) => Number(element.getAttribute(name)))
  return { kind: tagName === 'text' ? (textContent ?? '') : tagName, numbers }
}

const isNear = (a: Shape, b: Shape) =>
  a.kind === b.kind &&
  a.numbers.length === b.numbers.length &&
  a.numbers.every((number, index) => Math.abs(number - (b.numbers[index] ?? NaN)) <= 1)

/** Shapes of `wanted` that have no counterpart of their own within a pixel in `found`. */
function listUnmatched(wanted: Shape[], found: Shape[]): Shape[] {
  const left = [...found]
  return wanted.filter((shape) => {
    const at = left.findIndex((other) => isNear(shape, other))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Everything that a reader sees of a drawing; a path of one corner shows nothing. */
const readShapes = (drawing: ParentNode): Shape[] =>
  [
    ...drawing.querySelectorAll(
      ':is(rect, circle, path, line, text):not(defs *, [stroke=none][fill=none])',
    ),
  ]
    .map(readShape)
    .filter(({ numbers }) => numbers.length > 0)

function drawOnServer(chart: Chart, width: number): Shape[] {
  const scene = layoutChart(toChartModel(chart), width)
  const page = document.createElement('div')
  page.innerHTML = drawSvg(scene, { prefix: 'p', labelled: false })
  return readShapes(page)
}

function drawInBrowser(chart: Chart, width: number): Shape[] {
  const { container } = render(<RechartsFigure chart={chart} width={width} />)
  return readShapes(container)
}

function compareDrawers(chart: Chart, width: number) {
  const [wanted, found] = [drawOnServer(chart, width), drawInBrowser(chart, width)]
  expect(wanted.length).toBeGreaterThan(20)
  expect(listUnmatched(wanted, found), 'of the server’s').toEqual([])
  expect(listUnmatched(found, wanted), 'of the browser’s').toEqual([])
}

describe('Recharts draws within a pixel of the server’s drawing', () => {
  // Each in the width of most pages, and in that of phones or of large windows by turns.
  const everyChart = CHARTS.flatMap(({ id }, at) =>
    [720, at % 2 === 0 ? 360 : 1080].map((width) => [id, '', width] as const),
  )

  test.for([
    ...everyChart,
    ['cloud', '?last=49', 720],
    ['cmr', '?last=12&labels=fiscal', 360],
    ['cloud', '?transform=yoy&last=20', 720],
    ['cloud', '?frequency=fiscal-year', 720],
    ['cloud', '?transform=index&last=17', 720],
    ['growth', '?last=49', 1080],
    ['growth', '?last=1', 720],
    ['cmr', '?last=1', 360],
    ['segment-mix', '?last=20', 1080],
    ['segment-mix', '?transform=level&last=17', 360],
    ['capex-plan', '?start=FY2026-Q2', 360],
    ['cloud', '?estimate=cloud:FY2027-Q2:52000&note=FY2026-Q2:a&note=FY2027-Q3:b', 720],
    ['growth', '?estimate=cmr:FY2027-Q1:80000&note=FY2026-Q2:a', 360],
    ['cash-flow', '?estimate=capex:FY2027-Q2:52000&note=FY2026-Q2:a', 720],
    ['segment-mix', '?note=FY2026-Q2:a&note=FY2027-Q3:b', 720],
    ['segment-ebita', '?transform=margin', 360],
    ['segment-ebita', '?transform=margin&last=49', 1080],
  ] as const)('%s%s at %i', async ([id, search, width]) => {
    compareDrawers(await fetchChart(id, search), width)
  })

  test('losses hang below zero', () => {
    const query = resolveDefaults({ last: 17 })
    const dataset = getDataset()
    const chart = buildSeriesChart(dataset, ['free-cash-flow'], query, latestVintage(dataset))
    expect(chart.series[0]?.observations.some(({ value }) => (value ?? 0) < 0)).toBe(true)
    compareDrawers(chart, 720)
  })
})
