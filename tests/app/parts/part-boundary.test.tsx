// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import PageError from '#app/(site)/error.tsx'
import { lazyPart, PartBoundary } from '#app/_parts/part-boundary.tsx'

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {}) // what the framework says of an error
})

const Missing = lazyPart(() => Promise.reject(new TypeError('no connection')))
function Failing(): never {
  throw new TypeError('cannot read properties of undefined')
}
/** As the framework's own loader says that a file of code did not arrive. */
const notLoaded = () => Object.assign(new Error('Failed to load chunk'), { name: 'ChunkLoadError' })

it('a part whose code does not arrive says that the server did not answer', async () => {
  render(
    <PartBoundary>
      <Suspense>
        <Missing />
      </Suspense>
    </PartBoundary>,
  )
  const message = await screen.findByRole('status')
  expect(message.textContent).toContain(
    'The server did not answer. The rest of the page still works.',
  )
})

it('a part that fails while it is drawn does not blame the server', () => {
  render(
    <PartBoundary>
      <Failing />
    </PartBoundary>,
  )
  const { textContent } = screen.getByRole('status')
  expect(textContent).toContain('Could not show this part')
  expect(textContent).not.toContain('server')
})

it('a page tells code that did not arrive from code that failed', () => {
  const { rerender } = render(<PageError error={notLoaded()} reset={() => {}} />)
  expect(screen.getByText('The server did not answer.')).toBeTruthy()
  rerender(<PageError error={new TypeError('x is undefined')} reset={() => {}} />)
  expect(screen.getByText(/^It failed while it was being put together/)).toBeTruthy()
})
