import { expect, it } from 'vitest'
import { DrawQueue } from '#lib/exports/draw-queue'
import { HeldFiles } from '#lib/exports/held-files'
import { KeptFiles } from '#lib/exports/kept-files'

const DATA = {}
const fileOf = (length: number) => ({ body: new Uint8Array(length), provisional: false })

/** Files to ask for, and how often one was made. */
function hold(queue = new DrawQueue(1, 100, 30)) {
  const files = new HeldFiles(queue, 100)
  const made: string[] = []
  const ask = (key: string, until: Promise<void> = Promise.resolve(), data: object = DATA) =>
    files.ask(data, key, 3, async () => {
      made.push(key)
      await until
      return fileOf(key.length)
    })
  return { ask, made }
}

it('makes a file once, however many ask for it while it is made and after', async () => {
  const { ask, made } = hold()
  const [first, second] = await Promise.all([ask('cloud'), ask('cloud')])
  expect([second, await ask('cloud')]).toEqual([first, first])
  expect(made).toEqual(['cloud'])
})

it('makes the file of other data anew', async () => {
  const { ask, made } = hold()
  await ask('cloud')
  await ask('cloud', undefined, {})
  expect(made).toEqual(['cloud', 'cloud'])
})

it('refuses before anything is made when too many wait, and serves what it has all the same', async () => {
  const { ask, made } = hold()
  await ask('kept')
  let end: () => void = () => undefined
  const slow = new Promise<void>((resolve) => (end = resolve))
  const waiting = [ask('slow', slow), ...Array.from({ length: 50 }, (_, index) => ask(`${index}`))]
  const settled = Promise.allSettled(waiting)
  expect(await ask('kept')).toEqual(fileOf(4))
  expect(made).toEqual(['kept', 'slow'])
  end()
  const refused = (await settled).filter(({ status }) => status === 'rejected')
  expect(refused.length).toBeGreaterThan(40)
  expect(refused[0]).toMatchObject({ reason: { status: 503 } })
  expect(made.length + refused.length).toBe(52)
})

it('makes a file that failed again for the next who asks', async () => {
  const { ask } = hold()
  await expect(ask('torn', Promise.reject(new Error('torn')))).rejects.toThrow('torn')
  await expect(ask('torn')).resolves.toEqual(fileOf(4))
})

it('keeps files up to a number of bytes and lets go of those not asked for', () => {
  const kept = new KeptFiles(10)
  kept.keep('a', fileOf(4))
  kept.keep('b', fileOf(4))
  kept.find('a')
  kept.keep('c', fileOf(4))
  const lengths = ['a', 'b', 'c'].map((key) => kept.find(key)?.body.length)
  expect(lengths).toEqual([4, undefined, 4])
  kept.keep('d', fileOf(11))
  expect(kept.size).toBe(0)
})
