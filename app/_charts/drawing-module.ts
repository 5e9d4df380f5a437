'use client'

import { useEffect, useSyncExternalStore } from 'react'

type DrawingModule = typeof import('#app/_charts/recharts-figure.tsx')

let loaded: DrawingModule | null = null
let loading = false
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Loads what draws in the browser, once a page; where that fails the server's drawings stay. */
function load() {
  if (loading) return
  loading = true
  import('#app/_charts/recharts-figure.tsx')
    .then((module) => {
      loaded = module
      for (const listener of listeners) listener()
    })
    .catch(() => {
      loading = false
    })
}

/** Runs a task when the first paint is past and the browser has nothing else to do. */
function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(task, { timeout: 3000 })
    return () => cancelIdleCallback(handle)
  }
  const handle = setTimeout(task, 200)
  return () => clearTimeout(handle)
}

/** What draws in the browser; null until it is here, which it asks for after the first paint. */
export function useDrawingModule(): DrawingModule | null {
  useEffect(() => whenIdle(load), [])
  return useSyncExternalStore(
    subscribe,
    () => loaded,
    () => null,
  )
}
