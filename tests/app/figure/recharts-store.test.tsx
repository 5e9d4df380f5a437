// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { act, cleanup, render, screen } from '@testing-library/react'
import { createContext, useContext, useSyncExternalStore, type ContextType } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { Provider, shallowEqual } from '#app/_figure/recharts-store.tsx'

afterEach(cleanup)

/** What the module stands in for. */
const replaced: { shallowEqual: (one: unknown, other: unknown) => boolean } = createRequire(
  import.meta.resolve('recharts'),
)('react-redux')

/** A store of a number that counts who listens. */
function openStore() {
  const listeners = new Set<() => void>()
  let state = 0
  return {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    set: (next: number) => {
      state = next
      for (const listener of listeners) listener()
    },
    countListeners: () => listeners.size,
  }
}

type Held = Parameters<typeof Provider>[0]['context']
const Held: Held = createContext<ContextType<Held>>(null)

/** Shows a store, and notes every state that it was told of. */
function openReader() {
  const told: unknown[] = []
  function Reader() {
    const held = useContext(Held)
    if (!held) throw new Error('there is no store')
    const { store, subscription } = held
    const subscribe = (listener: () => void) =>
      subscription.addNestedSub(() => {
        told.push(store.getState())
        listener()
      })
    return <p>{String(useSyncExternalStore(subscribe, store.getState))}</p>
  }
  return { told, Reader }
}

describe('a store of the chart library', () => {
  it('tells a reader once of all that changes in a task', async () => {
    const store = openStore()
    const { told, Reader } = openReader()
    render(
      <Provider context={Held} store={store}>
        <Reader />
      </Provider>,
    )
    await act(async () => [1, 2, 3].forEach(store.set))
    expect(told).toEqual([3])
    await act(async () => store.set(4))
    expect(told).toEqual([3, 4])
    expect(screen.getByText('4')).toBeTruthy()
  })

  it('is left by its readers', () => {
    const store = openStore()
    const { Reader } = openReader()
    const page = render(
      <Provider context={Held} store={store}>
        <Reader />
      </Provider>,
    )
    expect(store.countListeners()).toBe(1)
    page.unmount()
    expect(store.countListeners()).toBe(0)
  })
})

describe('values that are compared', () => {
  it.each([
    ['one function', String, String],
    ['two functions', String, Number],
    ['records of the same values', { x: 1, write: String }, { x: 1, write: String }],
    ['records of other values', { x: 1 }, { x: 2 }],
    ['records of other names', { x: undefined }, { y: undefined }],
    ['a record and a longer one', { x: 1 }, { x: 1, y: 2 }],
    ['lists', [1, 2], [1, 2]],
    ['numbers', NaN, NaN],
    ['a record and nothing', {}, null],
    ['a record and a word', {}, 'x'],
  ])('are equal where the library’s own are: %s', (_, one, other) => {
    expect(shallowEqual(one, other)).toBe(replaced.shallowEqual(one, other))
  })
})

it('has all that the chart library takes from the one it stands in for', () => {
  const folder = 'node_modules/recharts/es6'
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const taken = files
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [
      ...readFileSync(`${folder}/${file}`, 'utf8').matchAll(
        /import \{([^}]*)\} from 'react-redux'/g,
      ),
    ])
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
  expect(new Set(taken)).toEqual(new Set(['Provider', 'shallowEqual']))
})
