'use client'

import { useEffect, useRef } from 'react'
import { isSame } from '#app/_address/change-search.ts'
import { useRefresh } from '#app/_address/use-refresh.ts'
import { useServedSearch } from '#app/_address/served-query.tsx'
import { useTidyAddress, useUrlQuery } from '#app/_address/use-url-query.ts'

/**
 * Keeps what the server rendered in step with the address: asks for the page again, in place, when
 * one of `parameters` is no longer what the server rendered for, `delay` milliseconds later. What the
 * server cannot read leaves the address. Draws nothing.
 */
export function ServerView({
  parameters,
  delay,
}: {
  parameters: readonly string[]
  delay: number
}) {
  const { params } = useUrlQuery()
  const served = new URLSearchParams(useServedSearch())
  const stale = parameters.some((name) => !isSame(name, params, served))
  const wanted = params.toString()
  const asked = useRef<string | null>(null)
  useTidyAddress(asked)
  const { refresh, waiting } = useRefresh()
  useEffect(() => {
    if (!stale || waiting) return // one after the other
    const timer = setTimeout(() => {
      asked.current = location.search
      refresh()
    }, delay)
    return () => clearTimeout(timer)
  }, [stale, waiting, wanted, refresh, delay])
  return null
}
