'use client'

import {
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react'
import { type Changes, changeSearch, isSame } from '#app/_address/change-search.ts'
import { useServedSearch } from '#app/_address/served-query.tsx'
import { QUERY_NAMES } from '#lib/query/query-names'
import { YOURS_NAMES } from '#lib/query/yours-names'

/** What the server may leave out of a view or read otherwise; anything else is not ours to drop. */
const READ_BY_SERVER = [...QUERY_NAMES, ...YOURS_NAMES, 'as-of', 'periods'] as const

/** Takes out of the address what the server did not render for, so that controls show what is shown. */
function tidyAddress(served: string): void {
  const [rendered, asked] = [new URLSearchParams(served), new URLSearchParams(location.search)]
  const off = READ_BY_SERVER.filter((name) => !isSame(name, asked, rendered))
  if (off.length === 0) return
  const changes = Object.fromEntries(off.map((name) => [name, rendered.getAll(name)]))
  const search = changeSearch(location.search, changes)
  history.replaceState(null, '', location.pathname + search + location.hash)
  announceAddress()
}

/**
 * Holds the address to what the server made of it: where the page was opened, before any control
 * reads it, and where the server answered for `asked`, the address it was last asked for.
 */
export function useTidyAddress(asked: { current: string | null }): void {
  const served = useServedSearch()
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

export interface UrlQuery {
  /** The query, `?` included or empty. */
  search: string
  params: URLSearchParams
  /** The address of this page with some parameters changed, for links that work with no script. */
  hrefOf: (changes: Changes) => string
  /** Changes the address: Back undoes it, unless it replaces the one before, as sliders do. */
  set: (changes: Changes, options?: { replace: boolean }) => void
}

const CHANGE = 'quarterdeck:address'

function subscribe(listener: () => void) {
  addEventListener('popstate', listener)
  addEventListener(CHANGE, listener)
  return () => {
    removeEventListener('popstate', listener)
    removeEventListener(CHANGE, listener)
  }
}

/** Changes the address of the page; what follows it is told. */
export function changeAddress(changes: Changes, { replace } = { replace: false }): void {
  const search = changeSearch(location.search, changes)
  if (search === location.search) return
  const address = location.pathname + search
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  announceAddress()
}

/** Tells everything that follows the page's query that the address has changed. */
function announceAddress(): void {
  dispatchEvent(new Event(CHANGE))
}

/**
 * The page's query as state that lives in the address; the first paint is of the query that the
 * server rendered the page for.
 */
export function useUrlQuery(): UrlQuery {
  const served = useServedSearch()
  const search = useSyncExternalStore(
    subscribe,
    () => location.search,
    () => served,
  )
  // The framework's own navigation sends no event, but it renders the page for another query.
  useEffect(() => void dispatchEvent(new Event(CHANGE)), [served])
  return useMemo(
    () => ({
      search,
      params: new URLSearchParams(search),
      hrefOf: (changes) => changeSearch(search, changes) || '?',
      set: changeAddress,
    }),
    [search],
  )
}

/**
 * The page's query for what may follow it a moment later than its controls and drawings do. `late` is
 * true until it does.
 */
export function useLaterQuery(): { params: URLSearchParams; late: boolean } {
  const { search } = useUrlQuery()
  const later = useDeferredValue(search)
  const params = useMemo(() => new URLSearchParams(later), [later])
  return { params, late: later !== search }
}
