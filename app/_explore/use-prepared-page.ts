'use client'

import type { PrefetchKind } from 'next/dist/client/components/router-reducer/router-reducer-types'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { onPrepare } from '#app/_address/prepare-views.ts'

// What `prefetch={true}` of the framework's own links asks for: the page with its data. The enum
// itself stands where only its type may be had.
const WHOLE = { kind: 'full' as PrefetchKind }

/** Fetches this page ahead for every choice that the reader is about to make. */
export function usePreparedPage(): void {
  const router = useRouter()
  useEffect(
    () => onPrepare((search) => router.prefetch(location.pathname + search, WHOLE)),
    [router],
  )
}
