// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { drawInTurn, type Nearness } from '#app/_figure/draw-queue.ts'

let drawn: string[] = []

const ask = (nearness: Nearness, name: string = nearness) =>
  drawInTurn(nearness, () => void drawn.push(name))

beforeEach(() => {
  drawn = []
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'setTimeout', 'clearTimeout'] })
})

afterEach(async () => {
  await vi.runAllTimersAsync() // what was drawn last is painted
  vi.useRealTimers()
})

/** What is drawn before the browser paints again. */
const atOnce = async () => {
  await Promise.resolve()
  return drawn.join(' ')
}

test('the figure in view is drawn at once, the others frame by frame, those far away last', async () => {
  ask('far')
  ask('near')
  ask('seen', 'first')
  ask('seen', 'second')
  expect(await atOnce()).toBe('first')
  await vi.advanceTimersToNextTimerAsync() // the frame is painted
  await vi.advanceTimersToNextTimerAsync()
  expect(drawn.join(' ')).toBe('first second')
  await vi.runAllTimersAsync()
  expect(drawn.join(' ')).toBe('first second near far')
})

test('a figure whose data come before the first is painted waits for that', async () => {
  ask('seen', 'first')
  expect(await atOnce()).toBe('first')
  ask('seen', 'second')
  expect(await atOnce()).toBe('first')
  await vi.runAllTimersAsync()
  expect(drawn.join(' ')).toBe('first second')
})

test('what comes into view while others wait for the browser to be idle is drawn at once', async () => {
  ask('far')
  expect(await atOnce()).toBe('')
  ask('seen')
  expect(await atOnce()).toBe('seen')
  await vi.runAllTimersAsync()
  expect(drawn.join(' ')).toBe('seen far')
})

test('a view that is asked for no longer is not drawn', async () => {
  const cancel = ask('seen', 'old')
  cancel()
  ask('seen', 'new')
  expect(await atOnce()).toBe('new')
  await vi.runAllTimersAsync()
  expect(drawn.join(' ')).toBe('new')
})
