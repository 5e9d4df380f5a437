// @vitest-environment jsdom
import { setTimeout } from 'node:timers/promises'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { QueryProvider } from '#app/_address/query-provider.tsx'
import { FindLink } from '#app/_shell/find-link.tsx'
import { asked, server, serveApi } from '../server'

serveApi()
beforeEach(() => {
  // jsdom has the element, but not the methods that open it.
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true
  }
})

const showLink = () =>
  render(
    <QueryProvider>
      <FindLink />
    </QueryProvider>,
  )

test.each(['k', 'K'])('Ctrl and %s open the search, Caps Lock or not', async (key) => {
  showLink()
  fireEvent.keyDown(document.body, { key, ctrlKey: true })
  expect(await screen.findByRole('dialog', { name: 'Find a figure' })).toBeTruthy()
})

test('the search lists every place of the API’s catalogue and fetches it once', async () => {
  const { rerender } = showLink()
  fireEvent.keyDown(document.body, { key: 'k', metaKey: true })
  await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(3))
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'lazada' } })
  expect(screen.getAllByRole('option')[0]?.textContent).toContain('Lazada')
  rerender(<QueryProvider>{null}</QueryProvider>)
  expect(asked).toEqual(['/api/v1'])
})

test('a list that cannot be loaded is said', async () => {
  server.use(http.get('*/api/v1', () => new HttpResponse(null, { status: 500 })))
  showLink()
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  expect(
    await screen.findByText('Could not load the list. The pages above still work.'),
  ).toBeTruthy()
})

test('a question mark lists the keys once, and is a letter where one types', async () => {
  showLink()
  const field = document.body.appendChild(document.createElement('input'))
  field.focus()
  fireEvent.keyDown(field, { key: '?' })
  field.remove()
  expect(screen.queryByRole('dialog')).toBeNull()
  fireEvent.keyDown(document.body, { key: '?' })
  const dialog = await screen.findByRole('dialog', { name: 'Keys' })
  fireEvent.keyDown(document.body, { key: '?' })
  await setTimeout(100) // a second list would come late, and stay for whoever tests next
  expect(screen.getAllByRole('dialog')).toHaveLength(1)
  expect(dialog.textContent).toContain('find a metric, chart, page or quarter')
  expect(dialog.querySelectorAll('kbd').length).toBeGreaterThan(10)
  fireEvent(dialog, new Event('close'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})
