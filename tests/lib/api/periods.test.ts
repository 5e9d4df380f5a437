import { describe, expect, it } from 'vitest'
import { ask } from './ask'

const read = async (address: string) => (await ask(address)).text()
const FIGURES = ['/api/v1/charts/cloud', '/api/v1/series/cloud,cmr'] as const

describe('periods as people write them, in an address', () => {
  it.each(FIGURES)('show in %s what from, to and last show', async (figure) => {
    const at = (query: string) => read(`${figure}@2025-11-25.json?${query}`)
    const pairs = [
      ['periods=5y', 'last=20'],
      ['periods=H1 FY2026', 'from=FY2026-Q1&to=FY2026-Q2'],
      ['periods=1H25', 'from=FY2025-Q4&to=FY2026-Q1'],
      ['periods=1H26&labels=fiscal', 'from=FY2026-Q1&to=FY2026-Q2&labels=fiscal'],
      ['periods=ytd&labels=fiscal', 'from=FY2026-Q1&labels=fiscal'],
      ['periods=5y&frequency=fiscal-year', 'last=5&frequency=fiscal-year'],
    ] as const
    for (const [typed, written] of pairs) expect(await at(typed), typed).toBe(await at(written))
  })

  it('are refused with what is allowed where they cannot be read', async () => {
    const response = await ask('/api/v1/charts/cloud.json?periods=banana')
    expect(response.status).toBe(400)
    expect((await response.json()).errors).toEqual([
      {
        parameter: 'periods',
        detail: expect.stringContaining('“banana” is not understood. Try FQ2 2026'),
        allowed: [expect.stringContaining('5y, last 8 quarters, ytd, max, H1 FY2026')],
      },
    ])
  })

  it('are refused beside a range that says the same', async () => {
    const response = await ask('/api/v1/series/cloud.csv?periods=5y&last=3')
    expect(response.status).toBe(400)
    expect((await response.json()).detail).toBe(
      'periods takes the place of last; give one of them.',
    )
  })
})
