'use client'

import { createContext, use, type ReactNode } from 'react'

const Served = createContext('')

/** Tells all parts of a page which query the server rendered it for, `?` included or empty. */
export function ServedQuery({ search, children }: { search: string; children: ReactNode }) {
  return <Served value={search}>{children}</Served>
}

/** The query that the server rendered the page for, `?` included or empty. */
export function useServedSearch(): string {
  return use(Served)
}
