import { describe, expect, it } from 'vitest'
import { PALETTES, textToken, type Theme, type Token, exportTokensCss } from '#lib/drawing/theme'
import { COLORS } from '#lib/metrics/metric'
import { contrast, distance, distanceOfLab, leastDistance, type Sight } from './color-science'

const THEMES: Theme[] = ['light', 'dark']
const SEGMENTS = [
  'china',
  'cloud',
  'intl',
  'ailabs',
  'cainiao',
  'local',
  'media',
  'others',
] as const
const GROUNDS: Token[] = ['page', 'fog']

describe('the instruments', () => {
  it('agree with published values', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    // Pairs 1, 7 and 17 of the test data of Sharma, Wu and Dalal (2005).
    expect(distanceOfLab([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4)
    expect(distanceOfLab([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4)
    expect(distanceOfLab([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4)
  })
})

describe.each(THEMES)('the %s palette', (theme) => {
  const palette = PALETTES[theme]
  const least = (tokens: readonly Token[], grounds: readonly Token[]) =>
    Math.min(
      ...tokens.flatMap((token) =>
        grounds.map((ground) => contrast(palette[token], palette[ground])),
      ),
    )
  const apart = (tokens: readonly Token[], sight: Sight) =>
    leastDistance(
      tokens.map((token) => palette[token]),
      sight,
    )

  it('shows marks and controls at 3:1 or more on both grounds', () => {
    expect(least([...COLORS, 'control', 'warn-m'], GROUNDS)).toBeGreaterThanOrEqual(3)
  })

  it('writes text at 4.5:1 or more on both grounds', () => {
    const texts: Token[] = ['ink', 'ink-2', 'ink-3', 'accent', ...COLORS.map(textToken)]
    expect(least(texts, GROUNDS)).toBeGreaterThanOrEqual(4.5)
  })

  it('writes each meaning at 4.5:1 or more on its own tint', () => {
    for (const meaning of ['good', 'warn', 'bad', 'info', 'mute'] as const)
      expect(contrast(palette[meaning], palette[`${meaning}-w`])).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette['on-accent'], palette.accent)).toBeGreaterThanOrEqual(4.5)
  })

  it('parts the lines of the growth chart by 30, and by 18 under color blindness', () => {
    const growth: Token[] = ['cloud', 'china', 'intl']
    expect(apart(growth, 'all')).toBeGreaterThanOrEqual(30)
    expect(apart(growth, 'deuteranopia')).toBeGreaterThanOrEqual(18)
    expect(apart(growth, 'protanopia')).toBeGreaterThanOrEqual(17.5)
  })

  it('parts any two of the eight segments by 14, and by 9.5 under color blindness', () => {
    expect(apart(SEGMENTS, 'all')).toBeGreaterThanOrEqual(13.5)
    expect(apart(SEGMENTS, 'deuteranopia')).toBeGreaterThanOrEqual(9.5)
    expect(apart(SEGMENTS, 'protanopia')).toBeGreaterThanOrEqual(9.5)
  })

  it('parts segments that touch in the stack by 14.5, and by 13 under color blindness', () => {
    const nearest = (sight: Sight) =>
      Math.min(
        ...SEGMENTS.slice(1).map((segment, index) =>
          distance(palette[segment], palette[SEGMENTS[index] ?? segment], sight),
        ),
      )
    expect(nearest('all')).toBeGreaterThanOrEqual(14.5)
    expect(nearest('deuteranopia')).toBeGreaterThanOrEqual(13)
    expect(nearest('protanopia')).toBeGreaterThanOrEqual(14)
  })
})

describe('the palette as CSS', () => {
  const css = exportTokensCss()

  it('declares every token of both themes', () => {
    for (const theme of THEMES)
      for (const [token, color] of Object.entries(PALETTES[theme]))
        expect(css).toContain(`--${token}:${color}`)
  })

  it('is dark where the system asks for it, unless the page was set to light', () => {
    expect(css).toMatch(/^:root,\[data-theme=light\]\{color-scheme:light;/)
    expect(css).toContain('@media (prefers-color-scheme:dark){:root:not([data-theme=light]){')
    expect(css).toContain('[data-theme=dark]{color-scheme:dark;')
  })
})
