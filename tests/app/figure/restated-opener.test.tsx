// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ServedQuery } from '#app/_address/served-query.tsx'
import { QueryProvider } from '#app/_address/query-provider.tsx'
import { RestatedOpener } from '#app/_figure/restated-opener.tsx'
import { findChart } from '#lib/charts/charts'
import { openWindow } from './browser'
import { serveApi } from '../server'

openWindow()
serveApi()

const row = findChart('cloud')
if (!row) throw new Error('no chart of cloud')
const { id, params, transforms } = row
const SEARCH = '?from=FY2023-Q1&to=FY2024-Q4'
const HREF = `/charts/cloud${SEARCH}#restated`

function showChip(count: number) {
  history.replaceState(null, '', `/${SEARCH}`)
  return render(
    <QueryProvider>
      <ServedQuery search={SEARCH}>
        <RestatedOpener chartParams={{ id, params, transforms }} count={count} href={HREF} />
      </ServedQuery>
      <button type="button">elsewhere</button>
    </QueryProvider>,
  )
}

test('the chip is a link to the list, and opens the list in place', async () => {
  showChip(2)
  const chip = screen.getByRole('link', { name: /Restated \(2\)/ })
  expect(chip.getAttribute('href')).toBe(HREF)
  expect(chip.getAttribute('aria-expanded')).toBe('false')
  fireEvent.click(chip)
  const dialog = await screen.findByRole('dialog', { name: 'Restated' })
  await waitFor(() => expect(document.activeElement).toBe(dialog)) // after it is painted
  expect(chip.getAttribute('aria-expanded')).toBe('true')
  const changed = await within(dialog).findByRole('row', { name: /^Jun Q 2023/ })
  expect(changed.textContent).toBe(
    'Jun Q 202325,123 p. 825,065 derived−5816 Nov 2023Sep Q 2023 release',
  )
  const link = within(changed).getByRole('link', { name: 'p. 8' })
  expect(link.getAttribute('href')).toMatch(/\.pdf#page=8$/)
  expect(dialog.textContent).toContain('Without DingTalk')
})

test('Escape closes it and gives the focus back; a press elsewhere closes it', async () => {
  showChip(2)
  const chip = screen.getByRole('link', { name: /Restated/ })
  fireEvent.click(chip)
  fireEvent.keyDown(await screen.findByRole('dialog'), { key: 'Escape' })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(chip)
  fireEvent.click(chip)
  await screen.findByRole('dialog')
  fireEvent.pointerDown(screen.getByRole('button', { name: 'elsewhere' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a new tab is the reader’s own to open, and nothing is drawn where nothing changed', () => {
  const { container, rerender } = showChip(2)
  const chip = screen.getByRole('link', { name: /Restated/ })
  chip.addEventListener('click', (event) => event.preventDefault()) // jsdom cannot go there
  fireEvent.click(chip, { ctrlKey: true })
  expect(screen.queryByRole('dialog')).toBeNull()
  rerender(
    <QueryProvider>
      <RestatedOpener chartParams={{ id, params, transforms }} count={0} href={HREF} />
    </QueryProvider>,
  )
  expect(container.textContent).toBe('')
})
