// @vitest-environment jsdom
import { expect, it, vi } from 'vitest'
import { drawPixels } from '#lib/exports/draw-pixels'
import { DrawQueue } from '#lib/exports/draw-queue'

/** Workers that answer each message with one byte, or exit at it without an error. */
const fake = vi.hoisted(() => ({
  exits: false,
  workers: [] as { emit: (event: string, value: number) => void }[],
}))

vi.mock('node:worker_threads', async () => {
  const { EventEmitter } = await import('node:events')
  class Worker extends EventEmitter {
    constructor() {
      super()
      fake.workers.push(this)
    }
    ref() {}
    unref() {}
    postMessage() {
      const exits = fake.exits
      setTimeout(() => this.emit(exits ? 'exit' : 'message', exits ? 1 : 7))
    }
  }
  return { Worker, default: { Worker } }
})

it('fails a picture whose worker exits without an error, and gives its place to the next', async () => {
  const queue = new DrawQueue(1, 1000, 1)
  const draw = () => queue.run(1, () => drawPixels('<svg/>', 1))
  fake.exits = true
  await expect(draw()).rejects.toThrow('the picture worker exited with code 1')
  fake.exits = false
  expect(await draw()).toBe(7)
})

it('does not use a worker again that exited while it waited', async () => {
  await drawPixels('<svg/>', 1)
  const before = fake.workers.length
  fake.workers.at(-1)?.emit('exit', 0)
  await drawPixels('<svg/>', 1)
  expect(fake.workers.length).toBe(before + 1)
})
