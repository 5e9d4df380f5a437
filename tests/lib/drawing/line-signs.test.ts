import { describe, expect, test } from 'vitest'
import { getDataset } from '#app/_page/dataset.ts'
import { buildPickedChart } from '#lib/charts/build-picked'
import type { Chart } from '#lib/charts/chart'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import { toChartModel } from '#lib/drawing/model/model-chart'
import type { Node, Scene } from '#lib/drawing/scene'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { ask } from '../api/ask'

async function lay(address: string, width: number): Promise<Scene> {
  const answer = await ask(`/api/v1/${address}`)
  const chart = (await answer.json()) as Chart // held to Chart by the tests of the API
  return layoutChart(toChartModel(chart), width)
}

const LONG = [17, 24, 32, 40, 49]

/** The short strokes where one line alone breaks. */
const strokesOf = ({ front }: Scene) =>
  front.flatMap((node) =>
    node.kind === 'line' && node.x1 === node.x2 && node.stroke === 'control' ? [node] : [],
  )

const pointsOf = (node: Node): [number, number][] =>
  node.kind === 'path' && node.strokeWidth === 2
    ? [...node.d.matchAll(/([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
    : []

/** The heights at which drawn lines cross an upright. */
function crossingsAt({ marks }: Scene, x: number): number[] {
  return marks.flatMap((node) => {
    const points = pointsOf(node)
    return points.slice(1).flatMap(([toX, toY], index) => {
      const [fromX, fromY] = points[index] ?? [NaN, NaN]
      return fromX < x && x < toX ? [fromY + ((toY - fromY) * (x - fromX)) / (toX - fromX)] : []
    })
  })
}

describe('a line that breaks where another goes on', () => {
  test.for(LONG)('stands clear of it over %i quarters', (last) => {
    const query = resolveDefaults({ last, transform: 'yoy' })
    const metrics = ['cloud', 'revenue']
    const chart = buildPickedChart(getDataset(), metrics, query, '2026-08-20')
    for (const width of [360, 720, 1080]) {
      const scene = layoutChart(toChartModel(chart), width)
      expect(strokesOf(scene).length).toBeGreaterThan(0)
      for (const { x1, y1, y2 } of strokesOf(scene)) {
        const crossing = crossingsAt(scene, x1).filter((y) => y > y1 - 1 && y < y2 + 1)
        expect(crossing, `at ${x1} of ${width}`).toEqual([])
      }
    }
  })
})

test('every like-for-like rate that the growth chart names is a diamond with its number', async () => {
  for (const width of [360, 720, 1080]) {
    const { front, words } = await lay('charts/growth.json', width)
    const named = words.notes.join(' ').match(/\+\d+(?=%)/g) ?? []
    expect(named).toEqual(['+8', '+1'])
    const texts = front.flatMap((node) => (node.kind === 'text' ? [node.text] : []))
    expect(texts).toEqual(expect.arrayContaining(named))
    const diamonds = front.filter((node) => node.kind === 'path' && node.stroke === 'ink')
    expect(diamonds).toHaveLength(2)
  }
})
