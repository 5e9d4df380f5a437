import { expect, it } from 'vitest'
import { isComputed, sayFigures } from '#lib/words/say-figures'

const told = (...transforms: string[]) =>
  sayFigures(transforms.map((transform) => isComputed({ query: { transform } })))

it('calls only levels exact', () => {
  expect(told('level')).toBe('exact, in the unit as published')
  for (const transform of ['yoy', 'chained', 'contribution'])
    expect(told(transform)).toBe('computed from published values, rounded')
  expect(sayFigures([isComputed({ query: { transform: 'level' }, ratio: true })])).not.toContain(
    'exact',
  )
  expect(sayFigures([false, true])).toBe(
    'exact, in the unit as published; ratios computed, rounded',
  )
})
