// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CopyCards } from '#app/_share/copy-cards.tsx'
import { useCopying } from '#app/_share/use-copying.ts'
import { copyOf } from '../../lib/copy-for/figures'

function Cards() {
  const { done, waits, said, copy } = useCopying('https://figures.example')
  return (
    <>
      <CopyCards done={done} waits={waits} copy={(one) => void copy(one, copyOf())} />
      <p role="status">{said}</p>
    </>
  )
}

const cardOf = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name} `) })
const said = () => screen.getByRole('status').textContent

/** Pictures that wait until a test lets them come, in the order they were asked for. */
let come: ((response: Response) => void)[] = []

class Item {
  constructor(readonly parts: Record<string, Promise<Blob>>) {}
}

beforeEach(() => {
  come = []
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => come.push(resolve)))
  vi.stubGlobal('ClipboardItem', Item)
  vi.stubGlobal('navigator', {
    clipboard: {
      write: ([item]: Item[]) => Promise.all(Object.values(item?.parts ?? {})),
      writeText: () => Promise.resolve(),
    },
  })
})
afterEach(() => vi.unstubAllGlobals())

const settle = (resolve: () => void) =>
  act(async () => {
    resolve()
    await new Promise((next) => setTimeout(next))
  })

it('a card says that it fetches the picture until it is there', async () => {
  render(<Cards />)
  await settle(() => fireEvent.click(cardOf('Word')))
  expect(cardOf('Word').textContent).toBe('Word Fetching the picture')
  expect(cardOf('Mail').textContent).toBe('Mail PNG at set width')
  expect(said()).toBe('Word: fetching the picture.')
  await settle(() => come[0]?.(new Response('png')))
  expect(cardOf('Word').textContent).toBe('Word Copied, ready to paste')
  expect(said()).toMatch(/^Word: copied\. Paste it/)
})

it('a card without a picture has copied at once', async () => {
  render(<Cards />)
  await settle(() => fireEvent.click(cardOf('Python')))
  expect(cardOf('Python').textContent).toBe('Python Copied, ready to paste')
  expect(come).toHaveLength(0)
})

it('a picture that does not come is said, and the card is as before', async () => {
  render(<Cards />)
  await settle(() => fireEvent.click(cardOf('Word')))
  await settle(() => come[0]?.(new Response('', { status: 503 })))
  expect(cardOf('Word').textContent).toBe('Word picture, linked caption')
  expect(said()).toBe('Word: The server answered 503. Try again.')
})

it('the last press is told of, not a slow one before it', async () => {
  render(<Cards />)
  await settle(() => fireEvent.click(cardOf('Word')))
  await settle(() => fireEvent.click(cardOf('Mail')))
  expect(cardOf('Word').textContent).toBe('Word picture, linked caption')
  expect(cardOf('Mail').textContent).toBe('Mail Fetching the picture')
  await settle(() => come[0]?.(new Response('png')))
  expect(said()).toBe('Mail: fetching the picture.')
  await settle(() => come[1]?.(new Response('png')))
  expect(said()).toMatch(/^Mail: copied\./)
})
