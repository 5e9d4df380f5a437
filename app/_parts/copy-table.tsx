'use client'

import { useState } from 'react'
import { readTable } from '#app/_parts/read-table.ts'
import { useHydrated } from '#app/_parts/use-hydrated.ts'
import { Icon } from '#app/_parts/icon.tsx'

/**
 * Puts the table inside an element on the clipboard, for a spreadsheet, as it stands now. Without
 * scripts it is not seen.
 */
export function CopyTable({ inside }: { inside: string }) {
  const [said, setSaid] = useState('')
  const hydrated = useHydrated()
  const copy = async () => {
    const table = document.getElementById(inside)?.querySelector('table')
    if (!table) return setSaid('There is no table to copy.')
    try {
      await navigator.clipboard.writeText(readTable(table))
      setSaid('Copied')
    } catch {
      setSaid('The browser does not allow it: select the table and copy it.')
    }
  }
  return (
    <>
      <button
        type="button"
        className="action"
        style={hydrated ? undefined : { visibility: 'hidden' }} // its place is kept: nothing jumps
        onClick={() => void copy()}
      >
        <Icon name="copy" />
        Copy table
      </button>
      <span role="status" className="action-said">
        {said}
      </span>
    </>
  )
}
