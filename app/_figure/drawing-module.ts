'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { isTouched } from '#app/_parts/touched.ts'
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

if (isTouched('a[href^="?"]')) loadDrawingModule()

/**
 * What draws in the browser; null until it is here. It is asked for when it is `wanted` and the
 * browser is idle, or at once where a choice for a chart has been touched.
 */
export function useDrawingModule(wanted: boolean): State {
  useEffect(() => (wanted ? whenIdle(loadDrawingModule) : undefined), [wanted])
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => EMPTY,
  )
}
