'use client'

import { Icon } from '#app/_parts/icon.tsx'
import { ScriptButton } from '#app/_parts/script-button.tsx'
import { useCopy } from '#app/_parts/use-copy.ts'

/** Words as one line: a cell of a sheet holds no tab and no line break. */
const flatten = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A number as it is, without the marks and rounding of the screen; empty if there is none. */
function readCell(cell: HTMLTableCellElement): string {
  const exact = cell.querySelector('data')
  if (exact) return exact.value
  return cell.matches('td.number') ? '' : flatten(cell.textContent)
}

/**
 * A table as tab-separated values, a line a row, its heads first: what a spreadsheet takes from the
 * clipboard. Numbers are exact, with a point for decimals and no separators of thousands.
 */
export function readTable(table: HTMLTableElement): string {
  return [...table.rows].map((row) => [...row.cells].map(readCell).join('\t')).join('\n')
}

/**
 * Copies the table inside an element for a spreadsheet, as it is shown now; or what `write` makes of
 * it, where a sheet must say more than the screen.
 */
export function CopyTable({ inside, write }: { inside: string; write?: () => string }) {
  const { said, copy } = useCopy()
  const copyTable = () => {
    const table = document.getElementById(inside)?.querySelector('table')
    const text = write?.() ?? (table ? readTable(table) : null)
    if (text !== null) void copy(text, 'Copied', 'Select the table and copy it.')
  }
  return (
    <>
      <ScriptButton className="action" onClick={copyTable}>
        <Icon name="copy" />
        Copy table
      </ScriptButton>
      <span role="status" className="action-said">
        {said}
      </span>
    </>
  )
}
