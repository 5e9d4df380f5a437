// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { delay, http, HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { ChartFigure } from '#app/_figure/chart-figure.tsx'
import { LiveChartText } from '#app/_figure/live-chart-text.tsx'
import { LiveView } from '#app/_figure/live-view.tsx'
import { QueryProvider } from '#app/_address/query-provider.tsx'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { findChart } from '#lib/charts/charts'
import { openWindow } from './browser'
import { asked, server, serveApi } from '../server'

openWindow()
serveApi()

const row = findChart('cloud')
if (!row) throw new Error('no chart of cloud')
const { id, params, transforms } = row
const chartParams = { id, params, transforms }

function Filter({ name, text }: { name: string; text: string }) {
  const { set } = useUrlQuery()
  return (
    <button type="button" onClick={() => set({ [name]: text })}>
      {name}={text}
    </button>
  )
}

/** A page as the server rendered it for no query, with buttons that change its query. */
function showPage() {
  return render(
    <QueryProvider>
      <Filter name="last" text="17" />
      <Filter name="theme-of-another-page" text="dark" />
      <LiveChartText chartParams={chartParams} part="source">
        the server’s source line
      </LiveChartText>
      <ChartFigure
        chartParams={chartParams}

        widths={[360, 720]}
        alt="Cloud revenue in words"
      >
        <p>the server’s drawing</p>
      </ChartFigure>
      <LiveView chartParams={chartParams} view="table">
        <p>the server’s table</p>
      </LiveView>
    </QueryProvider>,
  )
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const getDrawing = () => screen.getByRole('application', { name: /^Cloud revenue, / })
const countPeriods = (drawing: ParentNode) =>
  drawing.querySelector('.recharts-bar')?.querySelectorAll('.recharts-bar-rectangle').length ?? 0

/**
 * The drawing, once it has so many periods. Its name is asked for then only: while a page changes,
 * computing names over and over takes most of a test's time.
 */
async function awaitPeriods(count: number): Promise<HTMLElement> {
  await waitFor(() => expect(countPeriods(document)).toBe(count))
  const drawing = getDrawing()
  expect(countPeriods(drawing)).toBe(count)
  return drawing
}

/** Waits for the table of a view that the browser fetched; the server's is a paragraph here. */
const awaitTable = () => waitFor(() => expect(document.querySelector('table')).not.toBeNull())

test('the server’s drawing stands until the browser draws the same view in its place', async () => {
  const { container } = showPage()
  expect(screen.getByRole('img', { name: 'Cloud revenue in words' })).toBeTruthy()
  await awaitPeriods(12)
  expect(screen.queryByText('the server’s drawing')).toBeNull()
  expect(container.querySelector('.drawing')?.getAttribute('style')).toContain('width: 720px')
  expect(screen.getByText('the server’s table')).toBeTruthy()
  expect(asked).toEqual(['/api/v1/charts/cloud.json'])
})

test('a changed filter fetches the new view once and redraws chart, words and table', async () => {
  showPage()
  await awaitPeriods(12)
  press('last=17')
  await awaitPeriods(17)
  // Until its own rows are here, the table is of the last view.
  await waitFor(() => expect(document.querySelectorAll('table tr')).toHaveLength(18))
  const table = screen.getByRole('table')
  expect(within(table).getByRole('row', { name: /FY2024 Q1/ }).textContent).toContain(
    'restated from 25,123',
  )
  expect(screen.getByText(/^Source: Alibaba Group results announcements, pp\. 5–12/)).toBeTruthy()
  expect(asked).toEqual(['/api/v1/charts/cloud.json', '/api/v1/charts/cloud.json?last=17'])
})

test('Back shows the view the server rendered, with no further request', async () => {
  showPage()
  await awaitPeriods(12)
  press('last=17')
  await awaitTable()
  act(() => history.back())
  await screen.findByText('the server’s table')
  expect(screen.getByText('the server’s source line')).toBeTruthy()
  await awaitPeriods(12)
  expect(asked).toHaveLength(2)
})

test('a parameter that the chart does not take changes nothing', async () => {
  showPage()
  await awaitPeriods(12)
  press('theme-of-another-page=dark')
  await waitFor(() => expect(location.search).toContain('dark'))
  expect(asked).toEqual(['/api/v1/charts/cloud.json'])
})

test('what the server could not read in the address is no wish for another view', async () => {
  history.replaceState(null, '', '/?last=banana')
  showPage()
  await awaitPeriods(12)
  expect(screen.queryByRole('status')).toBeNull()
  expect(asked).toEqual(['/api/v1/charts/cloud.json'])
})

test('a view that takes longer than a second is named, and the last one stays', async () => {
  showPage()
  const drawing = await awaitPeriods(12)
  server.use(http.get('*/api/v1/charts/cloud.json', () => delay('infinite')))
  press('last=17')
  expect(screen.queryByRole('status')).toBeNull()
  expect(drawing.closest('[aria-busy]')?.getAttribute('aria-busy')).toBe('true')
  const message = await screen.findByRole('status')
  expect(message.textContent).toBe(
    'Loading 17 quartersShowing the previous view while this one loads.',
  )
  expect(countPeriods(drawing)).toBe(12)
})

test('a view that does not load says why, keeps the last one and can be tried again', async () => {
  showPage()
  const drawing = await awaitPeriods(12)
  server.use(
    http.get('*/api/v1/charts/cloud.json', () => new HttpResponse('no', { status: 502 }), {
      once: true,
    }),
  )
  press('last=17')
  const message = await screen.findByRole('status')
  expect(message.textContent).toContain('Could not load the new range')
  expect(message.textContent).toContain('The server answered 502.')
  expect(countPeriods(drawing)).toBe(12)
  press('Try again')
  await awaitPeriods(17)
  expect(screen.queryByRole('status')).toBeNull()
})

test('a refusal is told in the server’s own words and not asked for twice', async () => {
  showPage()
  await awaitPeriods(12)
  press('last=17')
  await awaitTable()
  act(() => history.replaceState(null, '', '/?from=FY2026&to=FY2020'))
  act(() => void dispatchEvent(new PopStateEvent('popstate')))
  const message = await screen.findByRole('status')
  expect(message.textContent).toContain('from=FY2026 is after to=FY2020.')
  expect(asked.filter((address) => address.includes('from=FY2026'))).toHaveLength(1)
})

test('a chart that no reader is near stays the server’s, until another view is asked for', async () => {
  class NothingInView {
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('IntersectionObserver', NothingInView)
  showPage()
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(screen.getByText('the server’s drawing')).toBeTruthy()
  expect(asked).toEqual([])
  press('last=17')
  await awaitPeriods(17)
  expect(screen.queryByText('the server’s drawing')).toBeNull()
})
