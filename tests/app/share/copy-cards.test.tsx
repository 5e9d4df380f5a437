// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { QueryProvider } from '#app/_address/query-provider.tsx'
import { CopyCards } from '#app/_share/share-body.tsx'
import { DESTINATIONS } from '#lib/copy-for/destinations'
import { useCopying } from '#app/_share/use-copying.ts'
import { copyOf } from '../../lib/copy-for/figures'
import { asked, server, serveApi } from '../server'

serveApi()

function Cards() {
  const { done, waits, said, copy } = useCopying('https://figures.example')
  return (
    <>
      <CopyCards
        heading="For"
        destinations={DESTINATIONS}
        done={done}
        waits={waits}
        copy={(one) => void copy(one, copyOf())}
      />
      <p role="status">{said}</p>
    </>
  )
}

const cardOf = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name} `) })
const said = () => screen.getByRole('status').textContent

class Item {
  constructor(readonly parts: Record<string, Promise<Blob>>) {}
}

/** Has pictures wait until the function it returns is called. */
function holdPictures(): () => void {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  server.use(http.get('*.png', () => released)) // then the next handler answers: the route's own
  return release
}

beforeEach(() => {
  vi.stubGlobal('ClipboardItem', Item)
  vi.stubGlobal('navigator', {
    onLine: true,
    clipboard: {
      write: ([item]: Item[]) => Promise.all(Object.values(item?.parts ?? {})),
      writeText: () => Promise.resolve(),
    },
  })
})
afterEach(() => vi.unstubAllGlobals())

const showCards = () =>
  render(
    <QueryProvider>
      <Cards />
    </QueryProvider>,
  )

const press = (name: string) => act(async () => void fireEvent.click(cardOf(name)))

it('a card says that it fetches the picture until it is there', async () => {
  const release = holdPictures()
  showCards()
  await press('Word')
  expect(cardOf('Word').textContent).toBe('Word Fetching')
  expect(cardOf('Mail').textContent).toBe('Mail PNG at set width')
  expect(said()).toBe('Word: fetching the picture.')
  release()
  await waitFor(() => expect(cardOf('Word').textContent).toBe('Word Copied'))
  expect(said()).toMatch(/^Word: copied\. Paste it/)
})

it('a picture is fetched once for all places it is copied for', async () => {
  showCards()
  await press('Word')
  await waitFor(() => expect(said()).toMatch(/^Word: copied\./))
  await press('Notion')
  await waitFor(() => expect(said()).toMatch(/^Notion: copied\./))
  expect(new Set(asked).size).toBe(asked.length)
})

it('a card without a picture has copied at once', async () => {
  showCards()
  await press('Python')
  expect(cardOf('Python').textContent).toBe('Python Copied')
  expect(asked).toHaveLength(0)
})

it('a picture that does not come is said, and the card is as before', async () => {
  server.use(http.get('*.png', () => new HttpResponse(null, { status: 503 })))
  showCards()
  await press('Word')
  await waitFor(() => expect(said()).toBe('Word: The server answered 503. Try again.'))
  expect(cardOf('Word').textContent).toBe('Word picture, caption')
})

it('a picture that the API refuses is explained in its own words', async () => {
  const problem = { title: 'x', detail: 'Too many pictures are being drawn.', errors: [] }
  const headers = { 'content-type': 'application/problem+json' }
  server.use(http.get('*.png', () => HttpResponse.json(problem, { status: 503, headers })))
  showCards()
  await press('Word')
  await waitFor(() => expect(said()).toBe(`Word: ${problem.detail} Try again.`))
})

it('the last press is told of, not a slow one before it', async () => {
  const release = holdPictures()
  showCards()
  await press('Word')
  await press('Notion')
  expect(cardOf('Word').textContent).toBe('Word picture, caption')
  expect(cardOf('Notion').textContent).toBe('Notion Fetching')
  release()
  await waitFor(() => expect(said()).toMatch(/^Notion: copied\./))
  expect(cardOf('Word').textContent).toBe('Word picture, caption')
})
