// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { ServedQuery } from '#app/_address/served-query.tsx'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { ExploreView } from '#app/_explore/explore-view.tsx'
import { startAt } from '../address'
import { fakeRouter } from '../router'

const { router, WithRouter } = fakeRouter()

const OWN = ['metrics', 'view', 'transform']

startAt('/explore?metrics=cloud,clud&transform=yoy')
beforeEach(() => router.replace.mockClear())

/** A control of the page: it changes the address as all of them do. */
function Change({ to }: { to: Record<string, string | null> }) {
  const url = useUrlQuery()
  return <button onClick={() => url.set(to)}>Change</button>
}

function view(to: Record<string, string | null>) {
  return (
    <WithRouter>
      <ServedQuery search="?metrics=cloud&transform=yoy">
        <ExploreView sent="?metrics=cloud,clud&transform=yoy" parameters={OWN}>
          <Change to={to} />
        </ExploreView>
      </ServedQuery>
    </WithRouter>
  )
}

const press = () => act(() => screen.getByRole('button').click())

it('asks for nothing where the page was opened, whatever the address got wrong', () => {
  render(view({}))
  expect(router.replace).not.toHaveBeenCalled()
})

it('tells the framework of the address before it asks for the page', () => {
  const told: unknown[] = []
  router.replace.mockImplementation(() => void told.push([location.search, history.state]))
  history.replaceState({ of: 'the framework' }, '', location.href)
  render(view({ metrics: 'cloud,cmr' }))
  press()
  expect(told).toEqual([['?metrics=cloud,cmr&transform=yoy', null]])
})

it('leaves alone what the browser shows by itself', () => {
  render(view({ layout: 'wide' }))
  press()
  expect(location.search).toContain('layout=wide')
  expect(router.replace).not.toHaveBeenCalled()
})
