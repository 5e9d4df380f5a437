import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { AnswerMemory } from '#server/answer-memory.mjs'
import { Sendable } from '#server/send-answer.mjs'
import { openServer } from './open-server'

/** A text of figures that brotli makes a fifth of, about. */
function answerText(length: number): Sendable {
  const body = Buffer.from(
    Array.from({ length: length / 8 }, (_, at) => `${(at * 7919) % 9973}`.padStart(8)).join(''),
  )
  return new Sendable({ status: 200, headers: [['content-type', 'text/plain']], body })
}

/** Sends answers of a memory by their paths. */
const open = (memory: AnswerMemory) =>
  openServer((request, response) => {
    const answer = memory.get(request.url ?? '')
    if (answer) void answer.send(request, response)
    else response.end('gone')
  })

const ask = (accept: string) => ({ headers: { 'accept-encoding': accept } })

it('keeps of an answer the forms that were asked for, each the same text', async () => {
  const memory = new AnswerMemory(1_000_000)
  const answer = answerText(40_000)
  memory.keep('/a', answer)
  const fetchIt = await open(memory)
  expect(answer.size).toBe(40_000)
  const first = await (await fetchIt('/a', ask('br'))).text()
  expect(answer.size).toBeLessThan(20_000)
  const brotli = answer.size
  expect(await (await fetchIt('/a', ask('gzip'))).text()).toBe(first)
  expect(answer.size).toBeGreaterThan(brotli)
  const gzip = answer.size - brotli
  expect(await (await fetchIt('/a', ask('identity'))).text()).toBe(first)
  expect(answer.size).toBe(40_000 + brotli + gzip)
  expect(memory.size).toBeGreaterThan(answer.size)
})

it('drops the one unused for longest when forms of the others need its room', async () => {
  const memory = new AnswerMemory(400_000)
  const bytes = () => new Sendable({ status: 200, headers: [], body: randomBytes(40_000) })
  for (const path of ['/a', '/b', '/c', '/d']) memory.keep(path, bytes())
  for (let at = 0; at < 6; at += 1) memory.keep(`/text${at}`, answerText(40_000))
  expect(memory.size).toBeLessThanOrEqual(400_000)
  const fetchIt = await open(memory)
  for (let at = 0; at < 6; at += 1)
    for (const accept of ['br', 'gzip', 'identity']) {
      memory.get('/d')
      await (await fetchIt(`/text${at}`, ask(accept))).text()
      expect(memory.size).toBeLessThanOrEqual(400_000)
    }
  expect(memory.get('/a')).toBeUndefined()
  expect(memory.get('/d')).toBeDefined()
})

it('does not take back what was replaced meanwhile', async () => {
  const memory = new AnswerMemory(1_000_000)
  const [old, fresh] = [answerText(40_000), answerText(8_000)]
  memory.keep('/a', old)
  memory.keep('/a', fresh)
  old.onResize()
  expect(memory.get('/a')).toBe(fresh)
})
