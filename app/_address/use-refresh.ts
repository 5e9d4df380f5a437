'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useTransition } from 'react'

/**
 * What asks the server for the page as its address is now, in place, and whether that is under way.
 * It goes to the address rather than refreshing: where the address changes before a refresh has its
 * answer, the framework loads the whole page anew.
 */
export function useRefresh(): { refresh: () => void; waiting: boolean } {
  const router = useRouter()
  const [waiting, startWaiting] = useTransition()
  const refresh = useCallback(() => {
    startWaiting(() => router.replace(location.pathname + location.search, { scroll: false }))
  }, [router])
  return { refresh, waiting }
}
