import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { RequestListener } from 'node:http'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Door } from '#server/door.mjs'
import { Framework } from '#server/framework.mjs'
import { Listener } from '#server/listener.mjs'
import { listen, type Serve } from './open-server'

const PAGE = `<!doctype html><p>${'39,824 '.repeat(300)}</p>`
/** More than what the system keeps of an answer for a reader who does not read. */
const LARGE = Buffer.alloc(7 * 1024 * 1024, '7')

const answerAll: RequestListener = (request, response) => {
  const isLarge = request.url?.startsWith('/api/large')
  response.setHeader('cache-control', 'public, max-age=300')
  response.setHeader('content-type', isLarge ? 'image/png' : 'text/html')
  response.end(isLarge ? LARGE : PAGE)
}

/** The real door and listener before a framework of the test, with limits that a test can wait for. */
async function open(limits = {}, answer: Serve = answerAll) {
  const port = await listen(answer)
  const door = new Door(new Framework(async () => ({ port })))
  await door.open()
  const listener = new Listener((...args) => void door.serve(...args), limits)
  const bound = await listener.open(0)
  onTestFinished(() => listener.close())
  return { listener, port: bound }
}

/** A connection that the test writes to by hand. */
function dial(port: number): Socket {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined) // the server may cut it while the test still writes
  onTestFinished(() => void socket.destroy())
  return socket
}

/** What the server says to a text until it closes the connection, and after how many milliseconds. */
async function say(port: number, request: string) {
  const socket = dial(port)
  const start = performance.now()
  socket.write(request)
  const said = await text(socket).catch(() => '')
  return { said, status: said.slice(9, 12), after: performance.now() - start }
}

/** How many pieces a sender writes at most: many times what the limits of these tests allow. */
const MANY = 500

/** Writes a piece again and again, until the server has had enough: how many were written. */
async function drip(port: number, start: string, piece: string, pause = 20): Promise<number> {
  const socket = dial(port)
  let isOpen = true
  socket.on('close', () => (isOpen = false)).resume()
  socket.write(start)
  let written = 0
  for (; isOpen && written < MANY; written += 1) {
    socket.write(piece)
    await setTimeout(pause)
  }
  return written
}

/** Tells whether the server has ended its side of a connection, which who does not read does not see. */
function watchEnds(port: number): (socket: Socket) => boolean {
  const ended = new Set<number | undefined>()
  const watch = (message: unknown) => {
    const { socket } = message as { socket: Socket } // as Node documents its channel
    const { localPort, remotePort } = socket
    socket.once('close', () => localPort === port && ended.add(remotePort))
  }
  subscribe('net.server.socket', watch)
  onTestFinished(() => void unsubscribe('net.server.socket', watch))
  return (socket) => ended.has(socket.localPort)
}

const HOST = 'Host: localhost\r\n'
const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\n${HOST}${more}\r\n`
const LAST = 'Connection: close\r\n'

describe('a sender who takes all day', () => {
  it('over the headers is cut off', async () => {
    const { port } = await open({ headers: 400, request: 600 })
    expect(await drip(port, `GET / HTTP/1.1\r\n${HOST}`, 'X-A: b\r\n')).toBeLessThan(MANY)
    expect((await say(port, get('/', LAST))).status).toBe('200')
  })

  it('over the body is cut off', async () => {
    const { port } = await open({ headers: 400, request: 600 })
    const head = `POST /claims/check HTTP/1.1\r\n${HOST}Content-Length: 200000\r\n\r\n`
    expect(await drip(port, head, 'x')).toBeLessThan(MANY)
  })
})

describe('what one connection asks for', () => {
  it('is answered in its order, however much is asked at once, within bounds of memory', async () => {
    const { port } = await open({}, async (request, response) => {
      if (request.url === '/slow') await setTimeout(300) // what is asked after it waits for it
      response.setHeader('cache-control', 'public, max-age=300')
      response.end(`answer to ${request.url}.`)
    })
    await say(port, get('/known', LAST))
    const before = process.memoryUsage().rss
    const known = 6000
    const { said } = await say(
      port,
      get('/slow') + get('/known').repeat(known) + get('/last', LAST),
    )
    const answered = [...said.matchAll(/answer to (\/\w+)\./g)].map(([, path]) => path)
    expect(answered).toHaveLength(known + 2)
    expect([answered[0], answered[1], answered.at(-1)]).toEqual(['/slow', '/known', '/last'])
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
  })

  it('is refused where it does not say one length of a body', async () => {
    const asked: string[] = []
    const { port } = await open({}, (request, response) => {
      asked.push(request.url ?? '')
      answerAll(request, response)
    })
    asked.length = 0
    const post = `POST /claims/check HTTP/1.1\r\n${HOST}`
    const smuggled = '0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n'
    const chunked = 'Transfer-Encoding: chunked\r\n'
    const refused = [
      [`${post}Content-Length: 5\r\n${chunked}\r\n${smuggled}`, '400'],
      [`${post}${chunked}Content-Length: 5\r\n\r\n${smuggled}`, '400'],
      [`${post}Content-Length: 5\r\nContent-Length: 6\r\n\r\n${smuggled}`, '400'],
      [`${post}Content-Length: -1\r\n\r\n${smuggled}`, '400'],
      [`${post}Content-Length: 5, 5\r\n\r\n${smuggled}`, '400'],
      [`${post}Transfer-Encoding: xchunked\r\n\r\n${smuggled}`, '411'],
      [`${post}Transfer-Encoding : chunked\r\n\r\n${smuggled}`, '400'],
      [`${post}${chunked}\r\n0\r\n\r\n`, '411'],
      [`GET / HTTP/1.1\r\n${HOST}X: a\rGET /smuggled HTTP/1.1\r\n\r\n`, '400'],
      ['GET / HTTP/1.1\r\n\r\n', '400'],
      [`GET / HTTP/1.1\r\n${HOST}${`X-A: ${'b'.repeat(1000)}\r\n`.repeat(20)}\r\n`, '431'],
      [`GET /${'a'.repeat(20_000)} HTTP/1.1\r\n${HOST}\r\n`, '431'],
      ['\u0016\u0003\u0001 not HTTP', '400'],
    ] as const
    for (const [request, status] of refused) {
      const { said, status: given, after } = await say(port, request)
      expect([request.slice(0, 200), given]).toEqual([request.slice(0, 200), status])
      expect(said.match(/HTTP\/1\.1 /g)).toHaveLength(1)
      expect(after).toBeLessThan(2000)
    }
    expect(asked).toEqual([])
  })

  it('is answered where its headers are many and small, and changes nothing', async () => {
    const { port } = await open()
    const many = Array.from({ length: 900 }, (_, index) => `x${index}: 1\r\n`).join('')
    const { said } = await say(port, get('/', many + LAST))
    expect(said.endsWith(PAGE)).toBe(true)
  })
})

it('takes so many connections and no more, and others again once those have gone', async () => {
  const { port } = await open({ connections: 20, headers: 500 })
  const idle = Array.from({ length: 20 }, () => dial(port))
  await Promise.all(idle.map((socket) => new Promise((resolve) => socket.once('connect', resolve))))
  expect((await say(port, get('/', LAST))).status).toBe('')
  for (const socket of idle) socket.destroy()
  await setTimeout(100)
  expect((await say(port, get('/', LAST))).status).toBe('200')
})

describe('a listener that closes', () => {
  it('lets answers under way finish, and takes no more', async () => {
    const { listener, port } = await open({}, async (request, response) => {
      if (request.url === '/slow') await setTimeout(300)
      answerAll(request, response)
    })
    const idle = dial(port)
    const closed = new Promise((resolve) => idle.once('close', resolve))
    const slow = say(port, get('/slow')) // a connection that its reader would keep
    await setTimeout(100)
    const start = performance.now()
    const closing = listener.close()
    await closed
    const refusal = new Promise((resolve) => dial(port).once('error', resolve))
    expect(await refusal).toMatchObject({ code: 'ECONNREFUSED' })
    expect((await slow).said.endsWith(PAGE)).toBe(true)
    await closing
    expect(performance.now() - start).toBeLessThan(1500)
  })

  it('does not wait for long', async () => {
    const { listener, port } = await open({ close: 300 }, async (request, response) => {
      if (request.url === '/slow') await setTimeout(900)
      answerAll(request, response)
    })
    const slow = say(port, get('/slow'))
    await setTimeout(100)
    await listener.close()
    expect((await slow).after).toBeLessThan(800)
    await setTimeout(900) // what the framework still makes is not cut off under it
  })
})

describe('a reader who takes all day', () => {
  it('is cut off, and costs no memory of his own', async () => {
    const { port } = await open({ answer: 700 })
    await say(port, get('/api/large.png', LAST)) // it is kept from now on
    const before = process.memoryUsage().rss
    const hasEnded = watchEnds(port)
    const readers = Array.from({ length: 24 }, async () => {
      const socket = dial(port)
      socket.write(get('/api/large.png'))
      await setTimeout(600)
      expect(process.memoryUsage().rss - before).toBeLessThan(10 * LARGE.length)
      for (let wait = 0; !hasEnded(socket) && wait < MANY; wait += 1) await setTimeout(20)
      expect(hasEnded(socket)).toBe(true)
      let read = 0 // now it is too late: only what the system has kept is still there
      socket.on('data', (bytes) => (read += bytes.length))
      await new Promise((resolve) => socket.once('close', resolve))
      return read
    })
    // Who is not cut off reads all of the answer, however slow the machine is.
    for (const read of await Promise.all(readers)) expect(read).toBeLessThan(LARGE.length)
  })
})
