'use client'

import { createContext, use, type ReactNode } from 'react'

const PublicUrl = createContext('')

/** Gives every chart under it the address that people know the service by. */
export function PublicUrlProvider({ url, children }: { url: string; children: ReactNode }) {
  return <PublicUrl value={url}>{children}</PublicUrl>
}

/** The address that people know the service by, without a slash at the end; citations carry it. */
export function usePublicUrl(): string {
  return use(PublicUrl)
}
