// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { QueryProvider } from '#app/_address/query-provider.tsx'
import { RestatedOpener } from '#app/_figure/restated-opener.tsx'
import { openWindow } from './browser'

// The code of the list did not arrive.
vi.mock('#app/_figure/restated-popover.tsx', () => Promise.reject(new Error('no connection')))

openWindow()

test('where the list of what was restated does not load, only that is missing', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {}) // what the framework says of it
  const chartParams = { id: 'cloud', params: [], transforms: [] }
  render(
    <QueryProvider>
      <p>the rest of the page</p>
      <RestatedOpener chartParams={chartParams} count={4} href="/charts/cloud#restated" />
    </QueryProvider>,
  )
  fireEvent.click(screen.getByRole('link', { name: /Restated \(4\)/ }))
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(screen.getByText('the rest of the page')).toBeTruthy()
  expect(screen.getByRole('link', { name: /Restated \(4\)/ })).toBeTruthy()
})
