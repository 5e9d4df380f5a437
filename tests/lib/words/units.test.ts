import { describe, expect, it } from 'vitest'
import { METRICS, LEFT_OUT_LINES } from '#lib/metrics/metrics'
import { TRANSFORM_IDS } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { unitOf } from '#lib/series/series'
import { isKnownUnit, speakUnit } from '#lib/words/units'

describe('units', () => {
  it('has a form for every unit that a series can be in', () => {
    const shown = METRICS.flatMap((metric) =>
      TRANSFORM_IDS.flatMap((transform) =>
        (['CNY', 'USD'] as const).map((currency) =>
          unitOf(metric, { ...resolveDefaults({}), transform, currency }),
        ),
      ),
    )
    const units = new Set([...shown, ...LEFT_OUT_LINES.map(({ unit }) => unit)])
    expect([...units].filter((unit) => !isKnownUnit(unit))).toEqual([])
  })

  it('says what a number counts', () => {
    expect(speakUnit('CNY million')).toBe('million yuan')
    expect(speakUnit('CNY')).toBe('yuan per ADS')
    expect(speakUnit('USD')).toBe('dollars per ADS')
    expect(speakUnit('CNY per USD')).toBe('yuan per dollar')
    expect(speakUnit('CNY billion')).toBe('billion yuan')
    expect(speakUnit('USD million at the period-end rate')).toBe('million dollars')
    expect(speakUnit('people')).toBe('people')
  })
})
