import { expect, it } from 'vitest'
import { shareHttpClient } from './open-client'

const { ask } = shareHttpClient()

interface Compare {
  as_of: string
  same: number
  differences: { metric: string; period: string; status: string; change: number | null }[]
}

it('a tool tells what differs from an earlier date, and the release that changed it', async () => {
  const given = { metrics: ['cloud'], compare: '2023-08-10', from: 'FY2023-Q4', to: 'FY2024-Q1' }
  const answer = await ask('get_series', given)
  expect(answer.data.compare).toEqual({
    as_of: '2023-08-10',
    same: 0,
    differences: [
      {
        ...{ metric: 'cloud', label: 'Cloud Intelligence Group', part: 'value' },
        ...{ period: 'FY2024-Q1', unit: 'CNY million', status: 'restated' },
        ...{ then: 25123, now: 25065, change: -58, change_unit: 'CNY million' },
        changed_by: {
          release: 'FY2024-Q2',
          published: '2023-11-16',
          place: 'Sep Q 2023 release',
        },
      },
      {
        ...{ metric: 'cloud', label: 'Cloud Intelligence Group', part: 'value' },
        ...{ period: 'FY2023-Q4', unit: 'CNY million', status: 'recast' },
        ...{ then: 18582, now: 24742, change: null, change_unit: 'CNY million' },
        changed_by: {
          release: 'FY2024-Q4',
          published: '2024-05-14',
          place: expect.stringContaining('Mar Q 2024 release') as string,
        },
      },
    ],
    left_out: 0,
  })
  expect(answer.text).toContain('25,123 then, 25,065 now (CNY million), restated, change \u221258')
})

it('a chart tells it too, and says what is wrong with a date', async () => {
  const given = { chart: 'cloud', picture: false, last: 14 }
  const { data } = await ask('get_chart', { ...given, compare: '2025-11-25' })
  const { same, differences } = data.compare as Compare
  expect(same).toBeGreaterThan(5)
  expect(differences.map(({ status }) => status)).toContain('new')
  expect((await ask('get_chart', given)).data).not.toHaveProperty('compare')
  const wrong = await ask('get_series', { metrics: ['cloud'], compare: '2030-01-01' })
  expect(wrong.isError).toBe(true)
  expect(wrong.text).toContain('is not before the date that the figure is seen from')
})
