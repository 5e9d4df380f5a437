import { expect, it } from 'vitest'
import { CHARTS } from '#lib/charts/charts'
import { unknownOf } from '#lib/figures/check-request'

it('says the nearest only where one is near', () => {
  const { fault } = unknownOf('chart', 'foo', CHARTS, 'all')
  expect(fault.detail).toBe('There is no chart "foo".')
  expect(fault.allowed).toEqual(CHARTS.map(({ id }) => id))
  expect(unknownOf('chart', 'clud', CHARTS)).toMatchObject({
    fault: { detail: 'There is no chart "clud". The nearest is cloud.', allowed: ['cloud'] },
    nearest: 'cloud',
  })
})
