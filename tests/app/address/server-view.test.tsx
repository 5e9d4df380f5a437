// @vitest-environment jsdom
import { act, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ServedQuery } from '#app/_address/served-query.tsx'
import { ServerView } from '#app/_address/server-view.tsx'
import { startAt } from '../address'
import { fakeRouter } from '../router'

const { router, WithRouter } = fakeRouter()

startAt('/?as-of=2025-11-25')
beforeEach(() => {
  router.replace.mockClear()
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

const view = (search: string) => (
  <WithRouter>
    <ServedQuery search={search}>
      <ServerView parameters={['as-of']} delay={150} />
    </ServedQuery>
  </WithRouter>
)

function move(address: string) {
  act(() => {
    history.pushState(null, '', address)
    dispatchEvent(new Event('popstate'))
  })
  wait()
}

/** The charts' own requests go first. */
const wait = () => act(() => void vi.advanceTimersByTime(200))

it('asks for the page again when a parameter the server must answer for changes, and only then', () => {
  render(view('?as-of=2025-11-25'))
  move('/?as-of=2025-11-25&transform=yoy')
  expect(router.replace).not.toHaveBeenCalled()
  move('/?transform=yoy')
  expect(router.replace).toHaveBeenCalledTimes(1)
})

it('rests once the server has answered', () => {
  const { rerender } = render(view('?as-of=2025-11-25'))
  move('/?as-of=2026-02-19')
  expect(router.replace).toHaveBeenCalledTimes(1)
  rerender(view('?as-of=2026-02-19'))
  wait()
  expect(router.replace).toHaveBeenCalledTimes(1)
})

it('asks once where a slider moves on', () => {
  render(view('?as-of=2025-11-25'))
  act(() => {
    for (const date of ['2026-02-19', '2026-05-13', '2026-08-20']) {
      history.replaceState(null, '', `/?as-of=${date}`)
      dispatchEvent(new Event('popstate'))
    }
  })
  wait()
  expect(router.replace).toHaveBeenCalledTimes(1)
})

it('takes out of the address what the server could not read, and leaves what is not its own', () => {
  history.replaceState(null, '', '/charts/cloud?last=999&labels=fiscal&utm_source=memo#figures')
  render(view('?labels=fiscal'))
  expect(location.href).toMatch(/\/charts\/cloud\?labels=fiscal&utm_source=memo#figures$/)
})

it('takes typed periods and a date between releases for what the server made of them', () => {
  history.replaceState(null, '', '/?periods=2QFY26&as-of=2025-12-24')
  const served = '?from=FY2026-Q2&to=FY2026-Q2&as-of=2025-11-25'
  render(view(served))
  const { searchParams } = new URL(location.href)
  expect(Object.fromEntries(searchParams)).toEqual(Object.fromEntries(new URLSearchParams(served)))
})
