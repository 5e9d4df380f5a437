'use client'

import { usePathname } from 'next/navigation'
import { useUrlQuery } from '#app/_address/use-url-query.ts'

/** A style for print with the address of what is shown now, between two texts of CSS. */
export function PrintRule({ before, after }: { before: string; after: string }) {
  const path = usePathname()
  const { search } = useUrlQuery()
  // What would end the string, or the style, is written as addresses write it.
  const address = (path + search).replace(/["\\<>\s]/g, encodeURIComponent)
  return <style media="print">{before + address + after}</style>
}
