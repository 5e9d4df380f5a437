import { describe, expect, it } from 'vitest'
import { drawAmounts, drawSteps, layoutBarRows, type BarRow } from '#lib/drawing/draw-bar-rows'
import type { ReleasePart, ReleaseParts } from '#lib/releases/parts'

const row = (from: number, to: number): BarRow => {
  return { label: 'Ships', from, to, text: String(to), color: 'china', quality: 'primary' }
}
const boxes = (rows: readonly BarRow[]) =>
  layoutBarRows(rows, 34).nodes.flatMap((node) => (node.kind === 'rect' ? [node] : []))
const texts = (rows: readonly BarRow[]) =>
  layoutBarRows(rows, 34).nodes.flatMap((node) => (node.kind === 'text' ? [node] : []))

const part = (label: string, amount: number, quality: ReleasePart['quality']): ReleasePart => {
  return { metric: label, label, color: 'cloud', amount, quality }
}
const PARTS: ReleaseParts = {
  parts: [part('Ships', 6, 'primary'), part('Ropes', -2, 'mirror')],
  whole: { label: 'Revenue', amount: 4, quality: 'mirror' },
}

describe('bars in rows', () => {
  it('start where the row above ended', () => {
    const [first, second] = boxes([row(0, 6), row(6, 9)])
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBe(second?.x)
  })

  it('lie left of the zero line for what is below zero, told right of it', () => {
    const rows = [row(0, 5), row(0, -5)]
    const [above, below] = boxes(rows)
    expect((below?.x ?? 0) + (below?.width ?? 0)).toBe(above?.x)
    const number = texts(rows).at(-1)
    expect(number?.x).toBeGreaterThan(above?.x ?? Infinity)
  })

  it('stay visible however small, and inside the drawing however large', () => {
    for (const rows of [[row(0, 0.01), row(0, 900)], [row(0, -900), row(0, 3)], [row(0, -1)]]) {
      for (const box of boxes(rows)) {
        expect(box.width).toBeGreaterThanOrEqual(2)
        expect(box.x + box.width).toBeLessThanOrEqual(360)
        expect(box.x).toBeGreaterThanOrEqual(172)
      }
    }
  })
})

describe('the drawing of parts', () => {
  it('says in words every part and what they sum to', () => {
    expect(drawSteps(PARTS, 'a')).toContain('aria-label="Ships +6.0, Ropes −2.0, Revenue +4.0"')
  })

  it('hatches what was read from a copy', () => {
    const svg = drawSteps(PARTS, 'a')
    expect(svg).toContain('url(#a-cloud)')
    expect(svg).toContain('<pattern id="a-cloud"')
  })

  it('writes amounts of millions as billions', () => {
    const whole = { label: 'Adjusted EBITA', amount: 27329, quality: 'secondary' as const }
    expect(drawAmounts({ parts: [part('Ships', -13861, 'secondary')], whole }, 'b')).toContain(
      'Ships −13.9, Adjusted EBITA 27.3',
    )
  })

  it('escapes names', () => {
    const svg = drawAmounts({ parts: [part('<b>', 1000, 'primary')], whole: null }, 'c')
    expect(svg).not.toContain('<b>')
  })
})
