// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { AfterPaint } from '#app/_parts/after-paint.tsx'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const copied: string[] = []
const table = (text: string) => (
  <AfterPaint>
    <button onClick={() => copied.push(text)}>{text}</button>
  </AfterPaint>
)
const rest = () => void act(() => vi.advanceTimersByTime(4000))
const press = () => screen.getByRole('button').click()

it('shows what the page came with at once, and what comes later once the browser is idle', () => {
  const { rerender } = render(table('Level'))
  expect(screen.getByRole('button').textContent).toBe('Level')
  rest()
  rerender(table('YoY'))
  expect(screen.getByRole('button').textContent).toBe('Level')
  rest()
  expect(screen.getByRole('button').textContent).toBe('YoY')
})

it('gives nothing away that is no longer what the drawings show', () => {
  const { rerender } = render(table('Level'))
  rest()
  press()
  rerender(table('YoY'))
  press()
  rest()
  press()
  expect(copied).toEqual(['Level', 'YoY'])
})
