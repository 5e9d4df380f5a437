import { describe, expect, it } from 'vitest'
import { findAmounts } from '#lib/claims/text/amounts/find-amounts'

/** What each number of a sentence counts, and how much. */
const read = (sentence: string) =>
  findAmounts(sentence)
    .filter(({ kind }) => kind !== 'bare')
    .map(({ kind, currency, amount }) => [currency ?? kind, amount.value])

describe('the amounts of a sentence', () => {
  it.each<[string, [string, number][]]>([
    ['RMB39,824 million', [['CNY', 39_824e6]]],
    ['39.8 bln yuan', [['CNY', 39.8e9]]],
    ['16.1-billion yuan', [['CNY', 16.1e9]]],
    ['RMB39,824mm', [['CNY', 39_824e6]]],
    ['398.24亿元', [['CNY', 39_824e6]]],
    ["RMB 39'824 million", [['CNY', 39_824e6]]],
    ['RMB 39 824 million', [['CNY', 39_824e6]]],
    ['US$5.6bn', [['USD', 5.6e9]]],
    ['$51.5B Chinese Yuan', [['CNY', 51.5e9]]],
    ['HK$43.6 billion', [['HKD', 43.6e9]]],
    ['£2.5bn', [['GBP', 2.5e9]]],
    ['119.0bn yen', [['JPY', 119e9]]],
    ['-RMB21.8bn', [['CNY', -21.8e9]]],
    ['was (RMB21.8 billion)', [['CNY', -21.8e9]]],
    ['RMB 7 trillion 53 billion', [['CNY', 7_053e9]]],
    ['nearly forty billion yuan', [['CNY', 40e9]]],
    ['twenty-four per cent', [['percent', 24]]],
    [
      '34 pct and 5 percentage points',
      [
        ['percent', 34],
        ['points', 5],
      ],
    ],
    ['5.9 times', [['times', 5.9]]],
    ['613 million ordinary shares', [['count', 613e6]]],
    ['259,316 employees', [['count', 259_316]]],
    ['rising41% in a year', [['percent', 41]]],
    ['3,982 crore', [['INR', 3982]]],
  ])('%s', (sentence, amounts) => {
    expect(read(sentence)).toEqual(amounts)
  })

  it('are none in names of forms, sites and models', () => {
    expect(read('the 10-K of 1688.com about Qwen 2.5 and Q2')).toEqual([])
  })

  it('may be the two ends of a range, in one unit', () => {
    for (const sentence of [
      'RMB 39-41 billion',
      'between RMB 39 billion and RMB 41 billion',
      '39 to 41 billion yuan',
    ])
      expect(findAmounts(sentence).map(({ range }) => range)).toEqual([
        { low: 39e9, high: 41e9 },
        { low: 39e9, high: 41e9 },
      ])
    expect(findAmounts('grew from 20% to 23%').map(({ range }) => range)).toEqual([null, null])
  })

  it('may say again in dollars what was said in yuan', () => {
    const restated = (sentence: string) => findAmounts(sentence).map(({ restates }) => restates)
    expect(restated('RMB39.8 billion (US$5.6 billion)')).toEqual([false, true])
    expect(restated('39.8 billion yuan, or $5.6 billion')).toEqual([false, true])
    expect(restated('39.8 billion yuan and $5.6 billion')).toEqual([false, false])
  })
})
