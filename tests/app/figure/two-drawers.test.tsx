// @vitest-environment jsdom
import { render, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { RechartsFigure } from '#app/_figure/recharts-figure.tsx'
import { getDataset } from '#app/_page/dataset.ts'
import { buildSeriesChart } from '#lib/charts/build-chart'
import type { Chart } from '#lib/charts/chart'
import { latestVintage } from '#lib/data/dataset'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import { toChartModel } from '#lib/drawing/model/model-chart'
import type { Node } from '#lib/drawing/scene'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { fetchChart } from '../server'
import { openWindow } from './browser'

openWindow()

type Shape = { kind: string; numbers: number[] }

const numbersIn = (text: string) => (text.match(/-?\d*\.?\d+/g) ?? []).map(Number)

function ofScene(node: Node): Shape[] {
  if (node.kind === 'rect')
    return [{ kind: 'rect', numbers: [node.x, node.y, node.width, node.height] }]
  if (node.kind === 'circle') return [{ kind: 'circle', numbers: [node.x, node.y, node.radius] }]
  return node.kind === 'path' && node.stroke ? [{ kind: 'path', numbers: numbersIn(node.d) }] : []
}

const READ = {
  rect: ['x', 'y', 'width', 'height'],
  circle: ['cx', 'cy', 'r'],
}

function ofPage(element: Element): Shape {
  const kind = element.tagName
  if (kind === 'path') return { kind, numbers: numbersIn(element.getAttribute('d') ?? '') }
  const names = READ[kind as keyof typeof READ] // only these three are asked for
  return { kind, numbers: names.map((name) => Number(element.getAttribute(name))) }
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

async function drawInBrowser(chart: Chart, width: number): Promise<Shape[]> {
  const { container } = render(<RechartsFigure chart={chart} width={width} />)
  // The scene's own marks stand in until Recharts has placed its own.
  await waitFor(() => {
    const standIn = container.querySelectorAll(
      '.readable-layers > svg:nth-of-type(2) > :is(rect, circle)',
    )
    expect(standIn).toHaveLength(0)
  })
  const drawn = container.querySelectorAll('.plot-marks :is(rect, circle, path):not(defs *)')
  return [...drawn].map(ofPage)
}

async function compareDrawers(chart: Chart, width: number) {
  const wanted = layoutChart(toChartModel(chart), width).marks.flatMap(ofScene)
  const found = await drawInBrowser(chart, width)
  expect(wanted.length).toBeGreaterThan(0)
  expect(found).toHaveLength(wanted.length)
  expect(listUnmatched(wanted, found)).toEqual([])
}

describe('Recharts draws its marks within a pixel of the server’s', () => {
  test.for([
    ['cloud', '', 360],
    ['cloud', '', 1080],
    ['cloud', '?last=49', 720],
    ['cmr', '?last=12&labels=fiscal', 360],
    ['aidc', '', 360],
    ['cloud', '?transform=yoy&last=20', 720],
    ['cloud', '?frequency=fiscal-year', 720],
    ['cloud', '?transform=index&last=17', 720],
    ['growth', '', 720],
    ['growth', '?last=49', 1080],
    ['growth', '?last=8', 360],
    ['segment-mix', '', 720],
    ['segment-mix', '?last=20', 1080],
    ['segment-mix', '?transform=level&last=17', 360],
    ['capex-plan', '', 720],
    ['capex-plan', '?start=FY2026-Q2', 360],
    ['segment-ebita', '', 720],
    ['segment-ebita', '?transform=margin', 360],
    ['segment-ebita', '?transform=margin&last=49', 1080],
    ['cash-flow', '', 720],
    ['expenses', '?last=17', 360],
    ['capital-return', '', 1080],
    ['quick-commerce', '', 360],
  ] as const)('%s%s at %i', async ([id, search, width]) => {
    await compareDrawers(await fetchChart(id, search), width)
  })

  test('losses hang below zero', async () => {
    const query = resolveDefaults({ last: 17 })
    const dataset = getDataset()
    const chart = buildSeriesChart(dataset, ['free-cash-flow'], query, latestVintage(dataset))
    expect(chart.series[0]?.observations.some(({ value }) => (value ?? 0) < 0)).toBe(true)
    await compareDrawers(chart, 720)
  })

  test('a lone period keeps the scene’s own points', async () => {
    const chart = await fetchChart('growth', '?last=1')
    const { container } = render(<RechartsFigure chart={chart} width={720} />)
    const points = layoutChart(toChartModel(chart), 720).marks.length
    expect(points).toBeGreaterThan(0)
    const isPoint = '.readable-layers > svg:nth-of-type(2) > circle'
    expect(container.querySelectorAll(isPoint)).toHaveLength(points)
  })
})
