// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RechartsFigure } from '#app/_figure/recharts-figure.tsx'
import type { Chart } from '#lib/charts/chart'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import { toChartModel } from '#lib/drawing/model/model-chart'
import { fetchChart } from '../server'
import { openWindow } from './browser'

openWindow()

/** The figure of a chart, and the middle of each of its periods from the left. */
function show(chart: Chart) {
  const { container } = render(<RechartsFigure chart={chart} width={720} />)
  const figure = container.querySelector('.readable')
  if (!figure) throw new Error('there is no figure')
  const { bands } = layoutChart(toChartModel(chart), 720)
  const at = (index: number) => {
    const band = bands.at(index)
    return {
      clientX: (band?.x ?? 0) + (band?.width ?? 0) / 2,
      button: 0,
      buttons: 1,
      pointerType: 'mouse',
    }
  }
  return { figure, at, brush: () => container.querySelector('.brush') }
}

test('a drag over periods shows them alone, in the address', async () => {
  const { figure, at, brush } = show(await fetchChart('cloud', '?last=12'))
  fireEvent.pointerDown(figure, at(2))
  fireEvent.pointerMove(figure, at(5))
  expect(brush()).not.toBeNull()
  fireEvent.pointerUp(figure, at(5))
  expect(location.search).toBe('?from=FY2024-Q4&to=FY2025-Q3')
  expect(brush()).toBeNull()
})

test('a drag to the newest period leaves the end open, and runs either way', async () => {
  const { figure, at } = show(await fetchChart('cloud', '?last=12'))
  fireEvent.pointerDown(figure, at(-1))
  fireEvent.pointerMove(figure, at(-4))
  fireEvent.pointerUp(figure, at(-4))
  expect(location.search).toBe('?from=FY2026-Q2')
})

test('years are chosen by their quarters', async () => {
  const { figure, at } = show(await fetchChart('cloud', '?frequency=calendar-year'))
  fireEvent.pointerDown(figure, at(1))
  fireEvent.pointerMove(figure, at(2))
  fireEvent.pointerUp(figure, at(2))
  const params = new URLSearchParams(location.search)
  expect([params.get('from')?.slice(-2), params.get('to')?.slice(-2)]).toEqual(['Q4', 'Q3'])
})

test('Escape, a click and a finger choose nothing', async () => {
  const { figure, at, brush } = show(await fetchChart('cloud', '?last=12'))
  fireEvent.pointerDown(figure, at(2))
  fireEvent.pointerMove(figure, at(5))
  fireEvent.keyDown(window, { key: 'Escape' })
  expect(brush()).toBeNull()
  fireEvent.pointerUp(figure, at(5))
  fireEvent.pointerDown(figure, at(2))
  fireEvent.pointerUp(figure, at(2))
  fireEvent.pointerDown(figure, { ...at(2), pointerType: 'touch' })
  fireEvent.pointerMove(figure, { ...at(5), pointerType: 'touch' })
  fireEvent.pointerUp(figure, { ...at(5), pointerType: 'touch' })
  expect(location.search).toBe('')
})

test('Shift with arrows chooses from where the reader stands, and Enter shows it', async () => {
  const { brush } = show(await fetchChart('cloud', '?last=12'))
  const surface = screen.getByRole('application')
  surface.focus()
  fireEvent.keyDown(surface, { key: 'ArrowRight' })
  fireEvent.keyDown(surface, { key: 'ArrowRight' })
  fireEvent.keyDown(surface, { key: 'ArrowRight', shiftKey: true })
  await waitFor(() => expect(brush()).not.toBeNull())
  fireEvent.keyDown(surface, { key: 'Escape' })
  await waitFor(() => expect(brush()).toBeNull())
  fireEvent.keyDown(surface, { key: 'ArrowRight', shiftKey: true })
  await waitFor(() => expect(brush()).not.toBeNull())
  fireEvent.keyDown(surface, { key: 'Enter' })
  expect(new URLSearchParams(location.search).get('from')).toMatch(/^FY202\d-Q\d$/)
  expect(screen.queryByRole('dialog')).toBeNull()
})
