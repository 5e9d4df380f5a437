'use client'

import { usePathname } from 'next/navigation'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { usePublicUrl } from '#app/_parts/public-url.tsx'
import { escapeCss } from '#lib/words/escapes'

/**
 * What app/styles/print.css sets at the foot of every printed page: the address of what is shown
 * now, and the vintage. Paper has no other way to say where it came from.
 */
export function PrintFoot({
  asOf,
}: {
  /** The vintage in words: `20 Aug 2026`. */
  asOf: string
}) {
  const publicUrl = usePublicUrl()
  const path = usePathname()
  const { search } = useUrlQuery()
  const text = `${publicUrl}${path}${search} · as known on ${asOf}`
  // A rule of the sheet and not of the root, which a style in the body may not name.
  return <style media="print">{`@page{@bottom-left{content:"${escapeCss(text)}"}}`}</style>
}
