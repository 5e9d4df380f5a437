import { describe, expect, it } from 'vitest'
import { checkText } from '#lib/claims/text/check-text'
import { latestVintage } from '#lib/data/dataset'
import { dataset } from '../../../fixtures/frozen-data'

const today = latestVintage(dataset)
const check = (text: string, date = '2025-12-01') =>
  checkText(text, dataset, today, date).figures.map(
    ({ written, verdict, metric, period }) => `${written} ${verdict} ${metric} ${period}`,
  )

describe('dollars per share', () => {
  it('are held to the cent, and not to the million that sums are rounded to', () => {
    const eps = (amount: string) => check(`EPS was ${amount} in the September quarter of 2025.`)
    expect(eps('$1.23')).toEqual(['$1.23 confirmed eps-ads FY2026-Q2'])
    expect(eps('$2.26')).toEqual(['$2.26 contradicted eps-ads FY2026-Q2'])
    expect(eps('$9.99')).toEqual(['$9.99 unmatched eps-ads FY2026-Q2'])
  })

  it('may be cents', () => {
    expect(check('It paid a special dividend of 66 cents per ADS for fiscal 2024.')).toEqual([
      '66 cents per ADS confirmed dividend-extraordinary-per-ads FY2024',
    ])
  })
})

describe('words that say adjusted', () => {
  it.each([
    ['EPS: $0.61 adjusted (Q2 FY2026)', 'non-gaap-eps-ads'],
    [
      'In the September quarter of 2025 diluted EPS was RMB8.75; non-GAAP RMB4.36.',
      'non-gaap-eps-ads',
    ],
    [
      'Net income rose to RMB 20.6 billion in the September quarter of 2025. On an adjusted basis it was RMB 10.4 billion.',
      'non-gaap-net-income',
    ],
  ])('may stand behind the figure or before it: %s', (text, metric) => {
    expect(check(text).at(-1)).toMatch(`confirmed ${metric}`)
  })
})

describe('another company', () => {
  it('keeps its figures until Alibaba is named', () => {
    const text =
      'Tencent reported on the 13th. Revenue was 192.9 billion yuan, up 5%. Then came Alibaba. Revenue was 247.8 billion, up 5%.'
    expect(check(text)).toEqual([
      '192.9 billion yuan not-covered null null',
      '5% not-covered null null',
      '247.8 billion confirmed revenue FY2026-Q2',
      '5% confirmed revenue FY2026-Q2',
    ])
  })
})

describe('numbers whose unit is not beside them', () => {
  it('are read behind a line’s name, and never refuted', () => {
    const text =
      'Q2 FY2026: revenue 247,795, net income 99,999. Cloud has 1,200 servers and 3,000 racks.'
    expect(check(text)).toEqual([
      '247,795 confirmed revenue FY2026-Q2',
      '99,999 unmatched net-income FY2026-Q2',
    ])
  })

  it('take the unit of the number before where they are of its size', () => {
    const text =
      'Revenue was RMB 247.8bn (our estimate was 242.1) in the September quarter of 2025.'
    expect(check(text)[1]).toBe('242.1 not-covered null null')
  })

  it('may have a decimal comma', () => {
    expect(check('Sales were 83,0 milliards de yuans in the December quarter of 2017.')).toEqual([
      '83,0 milliards de yuans confirmed revenue FY2018-Q3',
    ])
  })
})

describe('what a figure is compared with', () => {
  const CLOUD = 'Cloud revenue was RMB 39.8 billion in the September quarter of 2025'
  it.each([
    `${CLOUD}. A year earlier it was RMB 29.6 billion.`,
    `${CLOUD} (a year ago: RMB 29.6 billion).`,
    `${CLOUD}, after RMB 29.6 billion in the same quarter a year earlier.`,
  ])('is of the year before: %s', (text) => {
    expect(check(text).at(-1)).toBe('RMB 29.6 billion confirmed cloud FY2025-Q2')
  })

  it('is not what a bound holds', () => {
    expect(check('Cloud revenue grew less than 35% in the September quarter of 2025.')).toEqual([
      '35% confirmed cloud FY2026-Q2',
    ])
  })
})

describe('a part named in the clause before', () => {
  it.each([
    'AIDC grew 10% in the September quarter of 2025; its adjusted EBITA was RMB 162 million.',
    'AIDC had a good September quarter of 2025, and the unit’s adjusted EBITA was RMB 162 million.',
  ])('owns what a pronoun says: %s', (text) => {
    expect(check(text).at(-1)).toBe('RMB 162 million confirmed aidc-ebita FY2026-Q2')
  })
})

describe('a table below a caption', () => {
  it('is of the measure that the caption names, of parts and the whole', () => {
    const text = [
      'Adjusted EBITA by segment (RMB billion)',
      '',
      '| | Sep-2025 | Sep-2024 |',
      '| --- | --- | --- |',
      '| Cloud | 3.6 | 2.7 |',
      '| Group | 9.1 | 40.6 |',
    ].join('\n')
    expect(check(text)).toEqual([
      '3.6 confirmed cloud-ebita FY2026-Q2',
      '2.7 confirmed cloud-ebita FY2025-Q2',
      '9.1 confirmed adjusted-ebita FY2026-Q2',
      '40.6 confirmed adjusted-ebita FY2025-Q2',
    ])
  })
})

describe('a list of periods', () => {
  it('goes on with the line of its first item', () => {
    const text = 'Q1 FY2026 revenue: RMB 247.7 billion. Q2 FY2026: RMB 247.8 billion.'
    expect(check(text).at(-1)).toBe('RMB 247.8 billion confirmed revenue FY2026-Q2')
  })
})

describe('a number of few digits', () => {
  it('is of the part that leads to it, and of nothing else near', () => {
    const text = 'FY2025: customer management revenue +6%, cloud only +6%.'
    expect(check(text, '2025-06-12')[1]).toMatch(/^\+6% (?:unmatched|contradicted) cloud/)
  })

  it('is no growth where it is a part of something', () => {
    const text =
      'Revenue was RMB 247.8 billion in the September quarter of 2025. That is 5% of the company.'
    expect(check(text)[1]).toMatch(/^5% (?:unread|unmatched|not-covered)/)
  })
})

describe('a count that the text’s own period has', () => {
  it('is not confirmed by the year before', () => {
    const text = 'September quarter of 2025: 88VIP members 50 million.'
    expect(check(text)[0]).toMatch(/^50 million (?:unmatched|contradicted|outdated|wrong-period)/)
  })
})

describe('the wrong currency', () => {
  it('is a slip of unit', () => {
    expect(check('Revenue was $247.8 billion in the September quarter of 2025.')).toEqual([
      '$247.8 billion unit-slip revenue FY2026-Q2',
    ])
  })
})
