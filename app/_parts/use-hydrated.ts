'use client'

import { useSyncExternalStore } from 'react'

const subscribe = () => () => {}

/** False in the server's page and until scripts run: what needs them can stay out of the way. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
}
