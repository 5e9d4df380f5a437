'use client'

import { useEffect, useLayoutEffect, useRef } from 'react'
import { announceAddress } from '#app/_address/use-url-query.ts'
import { changeSearch } from '#app/_address/url-search.ts'
import { QUERY_NAMES } from '#lib/query/query-names'

/** What the server may leave out of a view or read otherwise; anything else is not ours to drop. */
const READ_BY_SERVER = [...QUERY_NAMES, 'as-of', 'periods'] as const

/** Takes out of the address what the server did not render for, so that controls show what is shown. */
function tidyAddress(served: string): void {
  const [shown, asked] = [new URLSearchParams(served), new URLSearchParams(location.search)]
  const off = READ_BY_SERVER.filter(
    (name) => asked.get(name) !== shown.get(name) || asked.getAll(name).length > 1,
  )
  if (off.length === 0) return
  const changes = Object.fromEntries(off.map((name) => [name, shown.get(name)]))
  const search = changeSearch(location.search, changes)
  history.replaceState(null, '', location.pathname + search + location.hash)
  announceAddress()
}

/**
 * Holds the address to what the server made of it: where the page was opened, before any control
 * reads it, and where the server answered for `asked`, the address it was last asked for.
 */
export function useTidyAddress(served: string, asked: { current: string | null }): void {
  const landed = useRef(false)
  useLayoutEffect(() => {
    if (landed.current) return
    landed.current = true
    tidyAddress(served)
  }, [served])
  useEffect(() => {
    if (asked.current !== null && asked.current === location.search) tidyAddress(served)
  }, [served, asked])
}
