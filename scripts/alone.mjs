import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { ROOT } from './run.mjs'

const LOCK = join(ROOT, '.next', 'lock')
/** Whoever works says so this often, in milliseconds; a lock older than `STALE` is of one that has died. */
const BEAT = 1000
const STALE = 10_000

/**
 * Works when no other process does so in this folder. One that is stopped for long may lose its turn,
 * so that two work at once: builds have folders of their own and do not mind.
 * @template Result
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function workAlone(work) {
  const token = randomUUID()
  await lock(token)
  const beat = setInterval(() => isOurs(token) && utimesSync(LOCK, new Date(), new Date()), BEAT)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    if (isOurs(token)) rmSync(LOCK, { force: true })
  }
}

/** @param {string} token */
async function lock(token) {
  mkdirSync(dirname(LOCK), { recursive: true })
  for (let isSaid = false; ; isSaid = true) {
    if (create(token)) {
      await setTimeout(50) // another may have taken it for the stale one that we removed
      if (isOurs(token)) return
    }
    if (!isSaid) console.log('Another process installs or builds in this folder. Waiting for it …')
    await setTimeout(100)
  }
}

/** @param {string} token */
function create(token) {
  if (Date.now() - readTime() > STALE) rmSync(LOCK, { force: true })
  try {
    writeFileSync(LOCK, token, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** When the lock was last renewed; now, where there is none. */
function readTime() {
  return statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
}

/** @param {string} token */
function isOurs(token) {
  try {
    return readFileSync(LOCK, 'utf8') === token
  } catch {
    return false
  }
}
