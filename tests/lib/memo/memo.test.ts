import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { BUILT_CHARTS } from '#lib/charts/build-chart'
import { CHARTS } from '#lib/charts/charts'
import { memoize } from '#lib/memo/memo'
import { once, oncePer } from '#lib/memo/once'

/** A constant that remembers, and the name it gives. */
const CALL = /const (\w+)[^=]* = memoize\(\s*(?:'([^']+)')?/g

describe('results of a dataset', () => {
  it('stay while they are in use, however many others are asked for', () => {
    const make = vi.fn((_: object, name: string) => ({ name }))
    const read = memoize('test/three', make, 3)
    const owner = {}
    const today = read(owner, 'today')
    for (let at = 0; at < 50; at++) {
      read(owner, `another ${at}`)
      expect(read(owner, 'today')).toBe(today)
    }
    expect(make).toHaveBeenCalledTimes(51)
  })

  it('go when unused for longest, and are those of their owner alone', () => {
    const read = memoize(
      'test/two',
      (owner: { id: number }, name: string) => ({ text: `${owner.id} ${name}` }),
      2,
    )
    const [first, second] = [{ id: 1 }, { id: 2 }]
    const old = read(first, 'a')
    read(first, 'b')
    read(first, 'c')
    expect(read(first, 'a')).toEqual(old)
    expect(read(first, 'a')).not.toBe(old)
    expect(read(second, 'a')).toEqual({ text: '2 a' })
  })

  it('are found under one name by pages and route handlers, which are built apart', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    const make = vi.fn((_: object, name: string) => ({ name }))
    const owner = {}
    const readers = []
    for (const part of ['page', 'handler']) {
      vi.resetModules()
      const { memoize } = await import('#lib/memo/memo')
      readers.push(memoize('test/shared', make), memoize(`test/${part}`, make))
    }
    const results = readers.map((read) => read(owner, 'today'))
    vi.unstubAllEnvs()
    expect(results[0]).toBe(results[2])
    expect(results[1]).not.toBe(results[3])
    expect(make).toHaveBeenCalledTimes(3)
  })

  it('have a name each, which says where they are made', () => {
    const files = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    const made = files
      .filter((file) => file.endsWith('.ts') && file !== path.join('memo', 'memo.ts'))
      .flatMap((file) =>
        [...readFileSync(path.join('lib', file), 'utf8').matchAll(CALL)].map(
          ([, constant, name]) => [name, `${file.slice(0, -'.ts'.length)}/${constant}`] as const,
        ),
      )
    expect(made.length).toBeGreaterThan(20)
    for (const [name, place] of made) expect(name).toBe(place)
  })

  it('are charts enough for every chart in each of its transforms, twice over', () => {
    const views = CHARTS.reduce((sum, { transforms }) => sum + transforms.length, 0)
    expect(BUILT_CHARTS).toBeGreaterThanOrEqual(2 * views)
  })
})

describe('what is made once', () => {
  it('is made when first asked for, and not again', () => {
    const make = vi.fn(() => ({}))
    const read = once(make)
    expect(make).not.toHaveBeenCalled()
    expect(read()).toBe(read())
    expect(make).toHaveBeenCalledTimes(1)
  })

  it('is made for each object', () => {
    const make = vi.fn(({ id }: { id: number }) => id * 2)
    const double = oncePer(make)
    const two = { id: 2 }
    expect([double(two), double({ id: 3 }), double(two)]).toEqual([4, 6, 4])
    expect(make).toHaveBeenCalledTimes(2)
  })
})
