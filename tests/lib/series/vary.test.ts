import { expect, it } from 'vitest'
import { missingObservation } from '#lib/series/observe/observe'
import { labelAs, unlabel, withBreak } from '#lib/series/vary'

const observation = missingObservation('FY2027-Q1', 'CNY million', 'not-printed')

it('an observation with a break differs in nothing else, and is one object each time', () => {
  const broken = withBreak(observation, true)
  expect(broken).toEqual({ ...observation, break: true })
  expect(withBreak(observation, true)).toBe(broken)
  expect(withBreak(broken, true)).toBe(broken)
  expect(withBreak(broken, false)).toBe(observation)
})

it('an observation made with a break can be shown without it', () => {
  expect(withBreak({ ...observation, break: true }, false)).toEqual(observation)
})

it.each([
  ['fiscal', 'FY2027-Q1', 'FY2027 Q1'],
  ['calendar', 'FY2027-Q1', 'Q2 2026'],
  ['fiscal', 'FY2026', 'FY2026'],
  ['calendar', 'FY2026', 'Year to Mar 2026'],
] as const)('%s labels of %s make one object, and know what it was', (labels, period, label) => {
  const observation = missingObservation(period, 'CNY million', 'not-printed')
  const [labeled] = labelAs([observation], labels)
  if (!labeled) throw new Error('an observation is lost')
  expect(labeled).toEqual({ ...observation, label })
  expect(labelAs([observation], labels)[0]).toBe(labeled)
  expect(unlabel(labeled)).toBe(observation)
})

it('labels of releases change nothing', () => {
  const observations = [observation]
  expect(labelAs(observations, 'release')).toBe(observations)
  expect(unlabel(observation)).toBe(observation)
})
