'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { whenIdle } from '#app/_parts/when-idle.ts'

type Module = typeof import('#app/_figure/recharts-figure.tsx')
type State = { module: Module | null; failed: boolean }

const EMPTY: State = { module: null, failed: false }
let state = EMPTY
let loading = false
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function settle(next: State) {
  state = next
  loading = false
  for (const listener of listeners) listener()
}

/** Loads what draws in the browser, once a page; may be called again where that failed. */
export function loadDrawingModule() {
  if (loading || state.module) return
  loading = true
  import('#app/_figure/recharts-figure.tsx')
    .then((module) => settle({ module, failed: false }))
    .catch(() => settle({ module: null, failed: true }))
}

/** What draws in the browser, asked for after the first paint; null until it is here. */
export function useDrawingModule(): State {
  useEffect(() => whenIdle(loadDrawingModule), [])
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => EMPTY,
  )
}
