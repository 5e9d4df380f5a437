import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { ROOT } from '../run.mjs'
import { SERVER_ENVIRONMENT, SERVER_FLAGS } from '../server-process.mjs'

export interface Served {
  address: string
  pid: number
  stop: () => Promise<void>
}

/** Runs node on a file, in a folder, until it says where it is. */
export async function serve(
  values: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  folder = ROOT,
): Promise<Served> {
  const child = spawn(process.execPath, values, {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\/\/localhost:\d+/.exec(line)?.[0]
    if (address !== undefined) return { address, pid: child.pid ?? 0, stop }
  }
  throw new Error(`${values.join(' ')} ended before it was ready`)
}

/** The product as `npm start` serves it, on a free port. */
export const serveProduct = (): Promise<Served> =>
  serve([...SERVER_FLAGS, 'scripts/serve.mjs'], { ...SERVER_ENVIRONMENT, PORT: '0' })

/** A bare server that sends what another sends. */
export const serveBare = (other: string): Promise<Served> =>
  serve(['scripts/bench/bare-server.mjs', other])

/** Megabytes of a process that are in memory, and that were at most; null where nothing says so. */
export function readMemory(pid: number): { now: number; peak: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8')
    const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)?.[1]) / 1024
    return { now: read('VmRSS'), peak: read('VmHWM') }
  } catch {
    return null
  }
}
