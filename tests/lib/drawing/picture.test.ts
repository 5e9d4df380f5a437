import { describe, expect, it } from 'vitest'
import { buildChart } from '#lib/charts/build-chart'
import { CHARTS, resolveChartQuery } from '#lib/charts/charts'
import { describeCredits } from '#lib/drawing/describe-credits'
import { drawPicture } from '#lib/drawing/draw-picture'
import type { Caption } from '#lib/drawing/picture/picture-options'
import { dataset } from '../../fixtures/frozen-data'
import { readPictureTexts } from './picture-texts'

const SIZES = [
  ...[320, 340, 480, 600, 720, 1000, 1200, 2400].map((width) => ({ width, height: null })),
  { width: 320, height: 568 },
  { width: 480, height: 360 },
  { width: 600, height: 400 },
  { width: 800, height: 450 },
  { width: 1080, height: 1080 },
  { width: 1200, height: 630 },
]
const CAPTIONS: readonly Caption[] = ['none', 'short', 'full']
/** From the last names of an axis, years under quarters or years alone, to its foot; pixels of pages. */
const UNDER_NAMES = { quarter: 6, year: 23 }

describe.each(CHARTS.map((row) => ({ id: row.id, row })))('a picture of $id', ({ row }) => {
  const chart = buildChart(dataset, row, resolveChartQuery(row, {}), '2026-08-20')
  const credits = describeCredits(chart, `https://figures.example/charts/${row.id}?last=12`)
  const pictures = SIZES.flatMap((size) =>
    [false, true].flatMap((compact) =>
      CAPTIONS.flatMap((caption) => {
        const options = { theme: 'light', style: '2', caption, compact, ...size } as const
        const picture = drawPicture(chart, credits, options)
        if (!picture) return []
        const name = `${size.width} × ${size.height} ${caption} ${compact ? 'svg' : 'png'}`
        return [{ name, caption, ...picture, texts: readPictureTexts(picture.svg) }]
      }),
    ),
  )

  it('is drawn at most sizes, and always where it may be as high as it needs', () => {
    expect(pictures.length).toBeGreaterThan(8 * 6 + 4 * 6 - 1)
  })

  const under = UNDER_NAMES[chart.query.frequency === 'quarter' ? 'quarter' : 'year']

  it('is drawing for 55 % of its height at least', () => {
    for (const { name, texts, height, svg } of pictures) {
      const [, y = '', scale = ''] =
        /translate\([\d.]+ ([\d.]+)\) scale\(([\d.]+)\)/.exec(svg) ?? []
      const enlarged = Number(/<g transform="scale\(([\d.]+)\)/.exec(svg)?.[1] ?? 1)
      const top = Number(y) * enlarged
      const last = Math.max(...texts.filter(({ drawn }) => drawn).map(({ bottom }) => bottom))
      const foot = last + under * Number(scale) * enlarged
      expect((foot - top) / height, name).toBeGreaterThan(0.547)
    }
  })

  it('has no note larger than the names of its axis', () => {
    for (const { name, texts, svg } of pictures) {
      const scale = /translate\([\d.]+ [\d.]+\) scale\(([\d.]+)\)/.exec(svg)?.[1]
      const enlarged = Number(/<g transform="scale\(([\d.]+)\)/.exec(svg)?.[1] ?? 1)
      const small = texts.filter(
        ({ drawn, text }) => !drawn && text !== 'Quarterdeck' && !isHead(text),
      )
      const sizes = small.map(({ size }) => size / enlarged)
      expect(Math.max(0, ...sizes), name).toBeLessThanOrEqual(12 * Number(scale) + 0.01)
    }
  })

  const isHead = (text: string) => chart.title.includes(text) || chart.subtitle.includes(text)

  it('has no text on another, and none outside', () => {
    for (const { name, texts, height } of pictures) {
      const lowest = Math.max(...texts.map(({ bottom }) => bottom))
      expect(lowest, name).toBeLessThan(height)
      const said = texts.filter(({ drawn }) => !drawn)
      const overlaps = said.flatMap((one) =>
        texts
          .filter((other) => other !== one)
          .filter((other) => one.left < other.right && other.left < one.right)
          .filter((other) => one.top < other.bottom && other.top < one.bottom)
          .map((other) => `${one.text} × ${other.text}`),
      )
      expect(overlaps, name).toEqual([])
    }
  })

  it('leaves out what its caption says, and nothing else unsaid', () => {
    for (const { name, caption, texts } of pictures) {
      const words = texts
        .map(({ text }) => text)
        .join(' ')
        .replaceAll('\u00a0', ' ')
      expect(words.includes(chart.title), name).toBe(caption === 'none')
      expect(words.includes(chart.subtitle), name).toBe(caption !== 'full')
      expect(/as known on 20 Aug 2026/.test(words), name).toBe(caption !== 'full')
      const whole = [...chart.notes, ...credits.signs].every((note) => words.includes(note))
      expect(whole || /Notes|notes/.test(words), name).toBe(true)
    }
  })
})

it('a picture says what it leaves to its page, where its height is too small for notes', () => {
  const row = CHARTS.find(({ id }) => id === 'cmr')
  if (!row) throw new Error('there is no chart of customer management revenue')
  const chart = buildChart(dataset, row, resolveChartQuery(row, {}), '2026-08-20')
  const credits = describeCredits(chart, 'https://figures.example/charts/cmr?last=12')
  const options = { theme: 'light', style: '2', caption: 'none', width: 480, height: 330 } as const
  const texts = readPictureTexts(drawPicture(chart, credits, options)?.svg ?? '')
  const words = texts.map(({ text }) => text).join(' ')
  expect(words).not.toContain('development program')
  expect(words).toMatch(/[Nn]otes( and signs)?: figures\.example\/charts\/cmr/)
})
