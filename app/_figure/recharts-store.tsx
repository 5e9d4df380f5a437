'use client'

// Stands in for `react-redux` in the chart library alone, see docs/decisions/0052-told-once.md.
import { useMemo, type Context, type ReactNode } from 'react'

interface Store {
  subscribe: (listener: () => void) => () => void
  getState: () => unknown
}

/** What the library's readers of a store subscribe to. */
interface Subscription {
  addNestedSub: (listener: () => void) => () => void
}

/** Tells all readers of a store once of what has changed in a task, before the next frame. */
function subscribeOnce(store: Store): Subscription {
  const listeners = new Set<() => void>()
  let unsubscribe: (() => void) | null = null
  let isQueued = false

  function tell() {
    isQueued = false
    for (const listener of listeners) listener()
  }

  function queue() {
    if (!isQueued) queueMicrotask(tell)
    isQueued = true
  }

  return {
    addNestedSub(listener) {
      // Readers subscribe before anything above them has an effect.
      unsubscribe ??= store.subscribe(queue)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        unsubscribe?.()
        unsubscribe = null
      }
    },
  }
}

/** Hands a store of the chart library to its readers, in the library's own context. */
export function Provider({
  context: Held,
  store,
  children,
}: {
  context: Context<{ store: Store; subscription: Subscription } | null>
  store: Store
  children: ReactNode
}) {
  const value = useMemo(() => ({ store, subscription: subscribeOnce(store) }), [store])
  return <Held value={value}>{children}</Held>
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** True where two values are one, or are records of the same values; two functions are not. */
export function shallowEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!isRecord(one) || !isRecord(other)) return false
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && Object.is(one[name], other[name]))
  )
}
