import { describe, expect, it, vi } from 'vitest'
import { Busy, Lanes } from '#server/lanes.mjs'

/** A task that ends when it is told to. */
function openTask() {
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  return { ended, end }
}

describe('a lane', () => {
  it('makes few answers at once, the first to come first, and others of another kind beside', async () => {
    const lanes = new Lanes()
    const begun: string[] = []
    const task = openTask()
    const run = (name: string) =>
      lanes.run('page', async () => {
        begun.push(name)
        await task.ended
        return name
      })
    const all = ['a', 'b', 'c', 'd'].map(run)
    expect(await lanes.run('data', async () => 'beside')).toBe('beside')
    expect(begun).toEqual(['a', 'b'])
    task.end()
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd'])
    expect(begun).toEqual(['a', 'b', 'c', 'd'])
  })

  it('goes on after an answer that failed', async () => {
    const lanes = new Lanes()
    const fails = Array.from({ length: 5 }, () =>
      lanes.run('page', () => Promise.reject(new Error('no'))),
    )
    expect(await Promise.allSettled(fails)).toHaveLength(5)
    expect(await lanes.run('page', async () => 'yes')).toBe('yes')
  })

  it('refuses at once where the line is long, and later where a turn does not come', async () => {
    vi.useFakeTimers()
    const lanes = new Lanes()
    const task = openTask()
    const crowd = Array.from({ length: 100 }, () => lanes.run('picture', () => task.ended))
    const ends = crowd.map((one) =>
      one.then(
        () => 'made',
        (error: unknown) => error,
      ),
    )
    const last = await ends[99]
    expect(last).toBeInstanceOf(Busy)
    await vi.advanceTimersByTimeAsync(1500)
    expect(await ends[2]).toBeInstanceOf(Busy)
    task.end()
    expect(await ends[0]).toBe('made')
    vi.useRealTimers()
  })
})
