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

it('refuses by the clock what has waited too long, whatever the pace promised', async () => {
  const queue = new DrawQueue(1, 20, 0.001)
  const slow = new Promise((resolve) => setTimeout(resolve, 60))
  const [first, second] = [queue.run(1, () => slow), queue.run(1, async () => 'late')]
  await expect(second).rejects.toMatchObject({ status: 503 })
  await first
  expect(await queue.run(1, async () => 'served')).toBe('served')
})

it('goes on after work that failed', async () => {
  const queue = new DrawQueue(1, 1000, 1)
  await expect(queue.run(1, () => Promise.reject(new Error('torn')))).rejects.toThrow('torn')
  expect(await queue.run(1, async () => 'drawn')).toBe('drawn')
})
