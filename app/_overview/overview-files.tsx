'use client'

import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fetchAnswer, FRESH } from '#app/_address/answer-query.ts'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { ActionLink } from '#app/_parts/action-link.tsx'
import { Icon } from '#app/_parts/icon.tsx'
import { ScriptButton } from '#app/_parts/script-button.tsx'
import { joinAddress } from '#lib/figures/figure-address'

/** The table as shown, as a file: the page's own choices, its vintage as a pin. */
function fileAddress(params: URLSearchParams, extension: string): string {
  const search = new URLSearchParams(params)
  const asOf = search.get('as-of')
  for (const name of ['as-of', 'columns']) search.delete(name)
  return joinAddress(`/api/v1/table${asOf ? `@${asOf}` : ''}.${extension}`, search)
}

/** A line of a CSV file as its cells; ours has no line breaks within them. */
function splitLine(line: string): string[] {
  return [...`,${line}`.matchAll(/,("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  )
}

/** A CSV file as a spreadsheet takes it from the clipboard. */
function toTabs(csv: string): string {
  const lines = csv.split('\r\n').filter((line) => line !== '')
  return lines.map((line) => splitLine(line).join('\t').replaceAll('\n', ' ')).join('\n')
}

const tabsQuery = (address: string) =>
  queryOptions({
    queryKey: [address],
    queryFn: async ({ signal }) => toTabs(await (await fetchAnswer(address, signal)).text()),
    staleTime: FRESH,
  })

/** Copies the table as shown, with structure and standing under each value, and leads to it as files. */
export function OverviewFiles() {
  const { params } = useUrlQuery()
  const client = useQueryClient()
  const [said, setSaid] = useState('')
  const csv = fileAddress(params, 'csv')
  async function copyTable() {
    const text = client.fetchQuery(tabsQuery(csv))
    text.catch(() => {}) // the clipboard fails with it, which is said
    const blob = text.then((tabs) => new Blob([tabs], { type: 'text/plain' }))
    try {
      // A promise, so that it still counts as the reader's own press when the table is here.
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
      setSaid('Copied')
    } catch {
      setSaid('Could not copy. The CSV file has the same.')
    }
  }
  return (
    <>
      <ActionLink icon="download" href={csv} text="CSV" />
      <ActionLink icon="download" href={fileAddress(params, 'xlsx')} text="Excel" />
      {/* Last: without scripts its place is empty. */}
      <ScriptButton className="action" onClick={() => void copyTable()}>
        <Icon name="copy" />
        Copy table
      </ScriptButton>
      <span role="status" className="action-said">
        {said}
      </span>
    </>
  )
}
