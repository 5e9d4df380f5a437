import { describe, expect, it } from 'vitest'
import { judgeFields, judgeText } from '#lib/claims/text/judge-text'
import { latestVintage } from '#lib/data/dataset'
import { dataset } from '../../fixtures/frozen-data'

const today = latestVintage(dataset)
const TEXT = `Alibaba Cloud had revenue of $4.35 billion in Q3 2025.
Cloud revenue reached RMB 39.8 billion.`

describe('a reader’s own text', () => {
  it('is judged where it is understood, and said to be unread where not', () => {
    const { judged, unread, fields } = judgeText(TEXT, dataset, today, '2025-12-31')
    expect(judged.map(({ judgment }) => judgment.verdict)).toEqual(['wrong-period'])
    expect(unread).toMatchObject([{ at: 2, why: 'No period is named.' }])
    expect(fields.map(({ at, when, measure }) => [at, when, measure])).toEqual([
      [1, 'Q3 2025', 'level'],
      [2, '', 'level'],
    ])
    expect(fields[1]).toMatchObject({ metric: 'Cloud Intelligence Group' })
  })

  it('is judged again as its reader corrects it', () => {
    const { fields } = judgeText(TEXT, dataset, today, '2025-12-31')
    const corrected = fields.map((field) =>
      field.at === 1
        ? { ...field, when: 'fiscal Q3 2025' }
        : { ...field, metric: 'Alibaba Cloud', when: 'last quarter' },
    )
    const { judged, unread } = judgeFields(corrected, dataset, today, '2025-12-31')
    expect(judged.map(({ judgment }) => judgment.verdict)).toEqual(['confirmed', 'confirmed'])
    expect(unread).toEqual([])
  })

  it.each([
    [{ metric: 'downloads' }, /no line called “downloads”/],
    [{ metric: '' }, /No line of the data is named/],
    [{ when: 'once' }, /“once” is no period/],
    [{ written: 'plenty' }, /No one number can be read/],
    [{ measure: 'guess' }, /What is measured is not said/],
  ])('is not guessed at with %o', (change, why) => {
    const figure = {
      at: 1,
      says: 'Cloud',
      written: 'RMB 39.8 billion',
      when: 'Q3 2025',
      metric: 'Cloud',
      measure: 'level',
    }
    const { judged, unread } = judgeFields([{ ...figure, ...change }], dataset, today, null)
    expect(judged).toEqual([])
    expect(unread).toMatchObject([{ why: expect.stringMatching(why) }])
  })

  it('is refused with a reason where it is too long', () => {
    const { judged, left } = judgeText('x'.repeat(200_001), dataset, today, null)
    expect(judged).toEqual([])
    expect(left).toMatch(/at most 200000 are read/)
  })
})
