import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { DrawQueue } from '#lib/exports/draw-queue'
import { PixelPool } from '#lib/exports/pixel-pool'

const PICTURE = { svg: '<svg/>', scale: 1, facts: { texts: [], perInch: 96 } }

/** A worker that answers each message with one byte, or exits at it without an error. */
class FakeWorker extends EventEmitter {
  constructor(private readonly exits: () => boolean) {
    super()
  }
  ref() {}
  unref() {}
  postMessage() {
    const exits = this.exits()
    setTimeout(() => this.emit(exits ? 'exit' : 'message', exits ? 1 : 7))
  }
}

/** A pool of such workers, and all that it started. */
function poolOfFakes() {
  const fake = { exits: false, workers: [] as FakeWorker[] }
  const pool = new PixelPool(() => {
    const worker = new FakeWorker(() => fake.exits)
    fake.workers.push(worker)
    return worker
  })
  return { fake, pool }
}

it('fails a picture whose worker exits without an error, and gives its place to the next', async () => {
  const { fake, pool } = poolOfFakes()
  const queue = new DrawQueue(1, 1000, 1)
  const draw = () => queue.run(1, () => pool.draw(PICTURE))
  fake.exits = true
  await expect(draw()).rejects.toThrow('the picture worker exited with code 1')
  fake.exits = false
  expect(await draw()).toBe(7)
})

it('does not use a worker again that exited while it waited', async () => {
  const { fake, pool } = poolOfFakes()
  await pool.draw(PICTURE)
  await pool.draw(PICTURE)
  expect(fake.workers).toHaveLength(1)
  fake.workers[0]?.emit('exit', 0)
  await pool.draw(PICTURE)
  expect(fake.workers).toHaveLength(2)
})
