'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useTransition } from 'react'
import { ignoreAddresses, tellAddress } from '#app/_controls/framework-address.ts'

/**
 * What asks the server for the page as its address is now, in place, and whether that is under way.
 * The framework does not hear of addresses otherwise, and would ask for an earlier one.
 */
export function useRefresh(): { refresh: () => void; waiting: boolean } {
  const router = useRouter()
  const [waiting, startWaiting] = useTransition()
  const asker = useRef({})
  const refresh = useCallback(() => {
    startWaiting(() => {
      tellAddress(asker.current)
      router.refresh()
    })
  }, [router])
  useEffect(() => {
    if (!waiting) return
    const { current } = asker
    return () => ignoreAddresses(current) // once the answer is here
  }, [waiting])
  return { refresh, waiting }
}
