import { describe, expect, it } from 'vitest'
import { bareNumber, readAmount } from '#lib/claims/read-amount'

describe('a number as a text writes it', () => {
  it.each([
    ['CN¥29.6 billion', 29.6e9, 'CNY', 1e8, 3],
    ['RMB 18,815 million', 18_815e6, 'CNY', 1e6, 5],
    ['US$4.35 billion', 4.35e9, 'USD', 1e7, 3],
    ['$8.511B', 8.511e9, 'USD', 1e6, 4],
    ['101.272 billion yuan', 101.272e9, 'CNY', 1e6, 6],
    ['-126.6B CNY', -126.6e9, 'CNY', 1e8, 4],
    ['US$ (2,626) million', -2_626e6, 'USD', 1e6, 4],
    ['34%', 34, 'percent', 1, 2],
    ['5.1 percent', 5.1, 'percent', 0.1, 2],
    ['10.46%', 10.46, 'percent', 0.01, 4],
    ['RMB 380 billion', 380e9, 'CNY', 1e9, 2],
    ['12,000', 12_000, 'plain', 1, 2],
    ['¥3,799', 3_799, 'CNY', 1, 4],
    ['five million', 5e6, 'plain', 1e6, 1],
  ])('%s', (written, value, unit, step, digits) => {
    expect(readAmount(written)).toMatchObject({ value, unit, step, digits })
  })

  it.each([
    ['over 50 million', 'over'],
    ['50 million+', 'over'],
    ['more than four hundred million', 'over'],
    ['surpassed 53 million', 'over'],
    ['at least RMB 380 billion', 'over'],
    ['nearly 600', 'nearly'],
    ['approached $19 billion', 'nearly'],
    ['approx. US$18.4 billion', 'about'],
    ['roughly 120 billion yuan', 'about'],
    ['fewer than 70 million', 'under'],
    ['39.8 billion yuan', null],
  ])('%s is read with its qualifier', (written, qualifier) => {
    expect(readAmount(written)).toMatchObject({ qualifier })
  })

  it('knows where its digits stop telling: 120 billion is round to 10 billion', () => {
    expect(readAmount('about RMB120 billion')).toMatchObject({ step: 1e9, roundStep: 1e10 })
    expect(readAmount('four hundred million')).toMatchObject({ value: 4e8, roundStep: 1e8 })
  })

  it('takes the first number where brackets say it again', () => {
    expect(readAmount('RMB 108,465 million ($14.9 billion)')).toMatchObject({
      value: 108_465e6,
      unit: 'CNY',
    })
  })

  it('sees a fall in the words', () => {
    expect(readAmount('down 7%')).toMatchObject({ value: 7, falling: true })
    expect(readAmount('12% decrease')?.falling).toBe(true)
    expect(readAmount('12%')?.falling).toBe(false)
  })

  it.each([
    'triple-digit',
    'millions',
    '0.5 billion to 110 billion',
    '10 times',
    '2 percentage points',
    '1.2.3',
    '',
    '9'.repeat(500),
  ])('does not guess at “%s”', (written) => {
    expect(readAmount(written)).toBeNull()
  })

  it('gives the number back without what qualifies it', () => {
    const amount = readAmount('approx. US$18.4 billion')
    expect(amount && bareNumber(amount)).toBe('US$18.4 billion')
  })
})
