'use client'

import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { changeSearch, type Changes } from '#app/_address/url-search.ts'

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

function set(changes: Changes, { replace } = { replace: false }) {
  const search = changeSearch(location.search, changes)
  if (search === location.search) return
  const address = location.pathname + search
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  announceAddress()
}

/** Tells all that follow the page's query that the address is another one. */
export function announceAddress(): void {
  dispatchEvent(new Event(CHANGE))
}

/**
 * The page's query as state that lives in the address. `served` is the query the server rendered
 * for, `?` included, so that the first paint is of what was asked for.
 */
export function useUrlQuery(served: string): UrlQuery {
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
      set,
    }),
    [search],
  )
}
