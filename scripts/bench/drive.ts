import { setTimeout } from 'node:timers/promises'
import { Wire } from './wire.ts'

export interface Driven {
  answers: number
  perSecond: number
  /** Milliseconds until each answer was here, in the order in which they ended. */
  waits: number[]
  statuses: Map<number, number>
  /** Connections that broke. */
  errors: number
  /** Answers of 503 that do not say when to ask again. */
  mute: number
}

export interface Drive {
  connections: number
  /** How long to ask; Infinity for as long as there are paths. */
  milliseconds: number
  headers?: Readonly<Record<string, string>>
  /** Whether a path that was refused is asked for again, as a polite client does. */
  isPatient?: boolean
}

/** A polite client waits for as long as Retry-After says. */
const RETRY = 2000

/** Paths in turn, over and over, begun at different places by different callers. */
export function cycle(paths: readonly string[]): () => string {
  let at = 0
  return () => paths[at++ % paths.length] ?? '/'
}

/** Paths in turn, each once. */
export function listOnce(paths: readonly string[]): () => string | null {
  let at = 0
  return () => paths[at++] ?? null
}

/** Asks a server for what `next` says, over many connections at once, each one thing after another. */
export async function drive(
  address: string,
  next: () => string | null,
  { connections, milliseconds, headers = {}, isPatient = false }: Drive,
): Promise<Driven> {
  const statuses = new Map<number, number>()
  const driven: Driven = { answers: 0, perSecond: 0, waits: [], statuses, errors: 0, mute: 0 }
  const start = performance.now()
  const end = start + milliseconds
  const work = async () => {
    const wire = new Wire(new URL(address), headers)
    let path = next()
    while (path !== null && performance.now() < end) {
      const refused = await askOnce(wire, path, driven)
      if (refused) await setTimeout(RETRY)
      if (!refused || !isPatient) path = next()
    }
    wire.close()
  }
  await Promise.all(Array.from({ length: connections }, work))
  const good = statuses.get(200) ?? 0
  driven.perSecond = (good * 1000) / (performance.now() - start)
  return driven
}

/** Asks for one path and counts; true where it was refused for now. */
async function askOnce(wire: Wire, path: string, driven: Driven): Promise<boolean> {
  const asked = performance.now()
  try {
    const { status, retries } = await wire.ask(path)
    driven.answers += 1
    driven.waits.push(performance.now() - asked)
    driven.statuses.set(status, (driven.statuses.get(status) ?? 0) + 1)
    if (status === 503 && !retries) driven.mute += 1
    return status === 503
  } catch {
    driven.errors += 1
    return false
  }
}
