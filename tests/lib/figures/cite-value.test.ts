import { expect, it } from 'vitest'
import { citeValue } from '#lib/figures/cite-value'

const cited = {
  name: 'Cloud',
  period: 'June quarter 2023',
  value: '25,065',
  unit: 'CNY million',
  change: 'Restated: first printed 25,123, now −58.',
  places: [
    { text: 'Jun Q 2024 release, p. 6', url: 'https://example.com/a.pdf#page=6' },
    { text: 'Form 20-F', url: null },
  ],
  asOf: '2026-08-20',
  address: 'https://example.org/charts/cloud?as-of=2026-08-20',
}

it('cites what, when, how much, from which pages, as known when, and where to see it', () => {
  expect(citeValue(cited)).toBe(
    'Alibaba Group, Cloud, June quarter 2023: CNY 25,065 million. ' +
      'Restated: first printed 25,123, now −58. ' +
      'Source: Jun Q 2024 release, p. 6, https://example.com/a.pdf#page=6; Form 20-F. ' +
      'As known on 20 Aug 2026. Quarterdeck, https://example.org/charts/cloud?as-of=2026-08-20',
  )
})

it('cites a percentage with what it is of, and a missing figure as none', () => {
  const share = { ...cited, value: '14.7%', unit: 'of segments’ revenue', change: '', places: [] }
  expect(citeValue(share)).toMatch(/: 14\.7% of segments’ revenue\. As known on/)
  expect(citeValue({ ...share, value: null })).toMatch(/: no figure\. As known on/)
})
