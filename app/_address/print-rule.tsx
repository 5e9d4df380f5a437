'use client'

import { usePathname } from 'next/navigation'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { escapeCss } from '#lib/words/escapes'

/** A style for print with the address of what is shown now, between two texts of CSS. */
export function PrintRule({ before, after }: { before: string; after: string }) {
  const path = usePathname()
  const { search } = useUrlQuery()
  return <style media="print">{before + escapeCss(path + search) + after}</style>
}
