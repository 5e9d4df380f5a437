// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { ChartFigure } from '#app/_figure/chart-figure.tsx'
import { QueryProvider } from '#app/_address/query-provider.tsx'
import { findChart } from '#lib/charts/charts'
import { openWindow } from './browser'
import { asked, serveApi } from '../server'

// What draws in the browser did not arrive.
const load = vi.hoisted(() => vi.fn())
vi.mock('#app/_figure/drawing-module.ts', () => ({
  useDrawingModule: () => ({ module: null, failed: true }),
  loadDrawingModule: load,
}))

openWindow()
serveApi()

const row = findChart('segment-mix')
if (!row) throw new Error('no chart of the segment mix')
const { id, params, transforms } = row

function showFigure() {
  const chartParams = { id, params, transforms }
  return render(
    <QueryProvider>
      <ChartFigure chartParams={chartParams} widths={[360, 720, 1080]} alt="The mix">
        <p>the server’s drawing</p>
      </ChartFigure>
    </QueryProvider>,
  )
}

test('without the drawing code the first view asks for nothing', async () => {
  showFigure()
  expect(screen.getByRole('img', { name: 'The mix' }).textContent).toBe('the server’s drawing')
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(asked).toEqual([])
})

test('without the drawing code a changed filter says so, keeps the view and can be tried again', () => {
  showFigure()
  history.pushState(null, '', '/?last=5&as-of=2025-11-25')
  act(() => void dispatchEvent(new PopStateEvent('popstate')))
  expect(screen.getByText('the server’s drawing')).toBeTruthy()
  expect(screen.getByText('Could not load the new range')).toBeTruthy()
  load.mockClear()
  screen.getByRole('button', { name: 'Try again' }).click()
  expect(load).toHaveBeenCalledOnce()
})
