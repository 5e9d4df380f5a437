import { expect, it } from 'vitest'
import { ask } from '../api/ask'

const SERIES = '/api/v1/series/operating-cash-flow,capex,free-cash-flow'

it('a picture of series is lines, or small multiples where the address says so', async () => {
  const [lines, same, multiples] = await Promise.all(
    ['', '?view=lines', '?view=multiples'].map(async (search) =>
      (await ask(`${SERIES}.svg${search}`)).text(),
    ),
  )
  expect(same).toBe(lines)
  expect(multiples).toMatch(/^<svg/)
  expect(multiples).not.toBe(lines)
})

it.each([
  [`${SERIES}.csv?view=multiples`, 'Only pictures have small multiples.'],
  [
    '/api/v1/charts/cash-flow.svg?view=multiples',
    'view=multiples is for metrics that a reader picks; the chart cash-flow says itself how it is drawn.',
  ],
  [`${SERIES}.svg?view=pie`, 'view cannot be "pie".'],
])('%s is refused: %s', async (address, detail) => {
  const answer = await ask(address)
  expect(answer.status).toBe(400)
  expect((await answer.json()).errors[0].detail).toBe(detail)
})
