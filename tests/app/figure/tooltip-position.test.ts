import { expect, test } from 'vitest'
import { positionTooltip, TOOLTIP_WIDTH } from '#app/_figure/tooltip-position.ts'
import type { Band, Scene } from '#lib/drawing/scene'

const plot = { id: 'main', x: 34, y: 24, width: 320, height: 190, ticks: [] } as const
const scene: Scene = {
  width: 360,
  height: 340,
  words: { title: '', subtitle: '', notes: [], source: '', alt: '' },
  plots: [{ ...plot, domain: [0, 1], ticks: [] }],
  bands: [],
  back: [],
  marks: [],
  front: [],
}
const bandAt = (x: number): Band => ({ period: 'FY2026-Q1', label: '', x, width: 26 })

test('stands to the right of its point while the window has room', () => {
  expect(positionTooltip(bandAt(300), scene, 20, 1440)).toEqual({ left: 334, top: 32 })
})

test('stands to the left where the window ends', () => {
  const { left } = positionTooltip(bandAt(300), scene, 1000, 1380)
  expect(left + TOOLTIP_WIDTH).toBeLessThan(300)
})

test('stands under the axis where neither side has room, within the window', () => {
  const { left, top } = positionTooltip(bandAt(170), scene, 15, 390)
  expect(top).toBe(scene.height)
  expect(left).toBeGreaterThanOrEqual(0)
  expect(15 + left + TOOLTIP_WIDTH).toBeLessThanOrEqual(390)
})
