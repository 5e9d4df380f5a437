import { expect, it } from 'vitest'
import { DrawQueue } from '#lib/exports/draw-queue'

/** Work that ends when it is told to. */
function hold() {
  let end: () => void = () => undefined
  const held = new Promise<void>((resolve) => (end = resolve))
  return { work: () => held, end: () => end() }
}

it('draws as many at a time as it has lanes, the rest in their order', async () => {
  const queue = new DrawQueue(1, 1000, 1)
  const [first, second] = [hold(), hold()]
  const order: string[] = []
  const all = [
    queue.run(3, () => first.work().then(() => order.push('first'))),
    queue.run(3, () => second.work().then(() => order.push('second'))),
    queue.run(3, async () => order.push('third')),
  ]
  second.end()
  await Promise.resolve()
  expect(order).toEqual([])
  first.end()
  await Promise.all(all)
  expect(order).toEqual(['first', 'second', 'third'])
})

it('refuses what would have to wait too long, with 503, and serves again afterwards', async () => {
  const queue = new DrawQueue(1, 100, 30)
  const slow = hold()
  const started = [queue.run(3, slow.work), queue.run(3, async () => 'waited')]
  await expect(queue.run(3, async () => 'late')).rejects.toMatchObject({ status: 503 })
  slow.end()
  await Promise.all(started)
  expect(await queue.run(3, async () => 'served')).toBe('served')
})

it('refuses by the clock, while it waits, what the pace promised a turn', async () => {
  const queue = new DrawQueue(1, 20, 0.001)
  const slow = hold()
  const begun: string[] = []
  const late = async () => void begun.push('late')
  const [first, ...others] = [queue.run(1, slow.work), queue.run(1, late), queue.run(1, late)]
  for (const other of others) await expect(other).rejects.toMatchObject({ status: 503 })
  slow.end()
  await first
  expect(await queue.run(1, async () => 'served')).toBe('served')
  expect(begun).toEqual([])
})

it('begins nothing of what it refuses', async () => {
  const queue = new DrawQueue(1, 100, 60)
  const slow = hold()
  const begun: number[] = []
  const running = queue.run(3, slow.work)
  const crowd = Array.from({ length: 50 }, (_, index) =>
    queue.run(3, async () => void begun.push(index)),
  )
  const settled = await Promise.allSettled(crowd)
  expect(settled.every(({ status }) => status === 'rejected')).toBe(true)
  slow.end()
  await running
  expect(begun).toEqual([])
})

it('goes on after work that failed', async () => {
  const queue = new DrawQueue(1, 1000, 1)
  await expect(queue.run(1, () => Promise.reject(new Error('torn')))).rejects.toThrow('torn')
  expect(await queue.run(1, async () => 'drawn')).toBe('drawn')
})
