'use client'

import { Choice } from '#app/_controls/choice.tsx'
import { useUrlQuery } from '#app/_controls/use-url-query.ts'

const OPTIONS = [
  { value: 'long', label: 'Long' },
  { value: 'wide', label: 'Wide' },
] as const

/** Which way the table lies: a row for each figure, or metrics down and periods across. */
export function LayoutChoice({ search }: { search: string }) {
  const url = useUrlQuery(search)
  const change = (value: string) => ({ layout: value === 'long' ? null : value })
  return (
    <Choice
      label="Table"
      options={OPTIONS}
      value={url.params.get('layout') ?? 'long'}
      hrefOf={(value) => url.hrefOf(change(value))}
      onChoose={(value) => url.set(change(value))}
    />
  )
}
