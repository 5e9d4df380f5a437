import { expect, it } from 'vitest'
import { toChartModel } from '#lib/drawing/model/model-chart'
import { drawSvg } from '#lib/drawing/draw-svg'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import { troubledBars } from './fictional-chart'

const SCENE = layoutChart(toChartModel(troubledBars(12)), 360)

it('a file names a face as wide as the one measured before those of systems', () => {
  const svg = drawSvg(SCENE, { theme: 'light' })
  const families = /<svg [^>]*font-family="([^"]*)"/.exec(svg)?.[1]?.split(',') ?? []
  expect(families.slice(0, 3)).toEqual(["'Source Sans 3'", "'Source Sans Pro'", 'Fit'])
  const style = /<style>([\s\S]*)<\/style>/.exec(svg)?.[1] ?? ''
  expect(style).toMatch(/font-family:Fit;font-weight:400;size-adjust:9\d%/)
  expect(style).toMatch(/font-family:FitSerif;/)
  expect(style).toContain('local("Arial")')
  expect(style).not.toMatch(/url\(|[<&]/)
})

it('a drawing in a page leaves its faces to the page', () => {
  expect(drawSvg(SCENE, { prefix: 'a', labelled: true })).not.toContain('<style>')
})
