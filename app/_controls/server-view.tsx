'use client'

import { useRouter } from 'next/navigation'
import { startTransition, useEffect } from 'react'
import { useUrlQuery } from '#app/_controls/use-url-query.ts'

/** Milliseconds by which the page is asked for later than its figures, which are looked at first. */
const AFTER = 150

/**
 * Keeps what the server rendered in step with the address: asks for the page again, in place, when
 * one of `parameters` is no longer what the server rendered for. Draws nothing.
 */
export function ServerView({
  search,
  parameters,
}: {
  search: string
  parameters: readonly string[]
}) {
  const router = useRouter()
  const { params } = useUrlQuery(search)
  const served = new URLSearchParams(search)
  const stale = parameters.some((name) => params.get(name) !== served.get(name))
  const wanted = params.toString()
  useEffect(() => {
    if (!stale) return
    const timer = setTimeout(() => startTransition(() => router.refresh()), AFTER)
    return () => clearTimeout(timer)
  }, [stale, wanted, router])
  return null
}
