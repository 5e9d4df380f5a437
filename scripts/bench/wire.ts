import { connect, type Socket } from 'node:net'

/** An answer as far as a stopwatch cares. */
export interface Answered {
  status: number
  bytes: number
  retries: boolean
}

const HEAD_END = Buffer.from('\r\n\r\n')
const LAST_CHUNK = Buffer.from('0\r\n\r\n')

/**
 * A connection that is kept, and asks one thing after another: node's own client takes as long for an
 * answer as the server that is measured.
 */
export class Wire {
  #socket: Socket | null = null
  readonly #headers: string

  constructor(
    private readonly address: URL,
    headers: Readonly<Record<string, string>> = {},
  ) {
    const named = Object.entries({ host: address.host, ...headers })
    this.#headers = named.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  }

  /** Asks for a path. Throws where the connection breaks before the answer is here. */
  async ask(path: string): Promise<Answered> {
    const socket = this.#socket ?? (await this.#open())
    return new Promise((resolve, reject) => {
      const reading = new Reading()
      const leave = () => socket.off('data', read).off('close', fail)
      const read = (chunk: Buffer) => {
        if (!reading.take(chunk)) return
        leave()
        if (reading.closes) this.close()
        resolve(reading.answered)
      }
      const fail = () => {
        leave()
        this.#socket = null
        reject(new Error(`the connection broke at ${path}`))
      }
      socket.on('data', read).on('close', fail)
      socket.write(`GET ${path} HTTP/1.1\r\n${this.#headers}\r\n`)
    })
  }

  close(): void {
    this.#socket?.destroy()
    this.#socket = null
  }

  #open(): Promise<Socket> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(this.address.port), this.address.hostname)
      socket.setNoDelay(true)
      socket.once('error', reject)
      socket.once('connect', () => {
        this.#socket = socket
        resolve(socket)
      })
    })
  }
}

/** One answer as it comes in. */
class Reading {
  #head: Buffer = Buffer.alloc(0)
  #left: number | null = null
  #tail: Buffer = Buffer.alloc(0)
  answered: Answered = { status: 0, bytes: 0, retries: false }
  closes = false

  /** Takes a piece; true once the answer is whole. */
  take(chunk: Buffer): boolean {
    if (this.answered.status > 0) return this.#takeBody(chunk)
    this.#head = this.#head.length > 0 ? Buffer.concat([this.#head, chunk]) : chunk
    const end = this.#head.indexOf(HEAD_END)
    if (end < 0) return false
    const head = this.#head.toString('latin1', 0, end)
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
    const status = Number(head.slice(9, 12))
    this.answered = { status, bytes: 0, retries: /\r\nretry-after:/i.test(head) }
    this.closes = /\r\nconnection: close/i.test(head)
    this.#left = status === 304 ? 0 : length === undefined ? null : Number(length)
    return this.#takeBody(this.#head.subarray(end + HEAD_END.length))
  }

  #takeBody(chunk: Buffer): boolean {
    this.answered.bytes += chunk.length
    if (this.#left !== null) return this.answered.bytes >= this.#left
    this.#tail = Buffer.concat([this.#tail, chunk]).subarray(-LAST_CHUNK.length)
    return this.#tail.equals(LAST_CHUNK)
  }
}
