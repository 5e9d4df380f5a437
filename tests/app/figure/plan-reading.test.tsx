// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { PlanReading } from '#app/_figure/companion.tsx'
import { fetchChart } from '../server'

afterEach(cleanup)

test('before the plan was announced there is none to hold spend against, and no later date', async () => {
  const { container } = render(<PlanReading chart={await fetchChart('capex-plan@2023-08-10')} />)
  expect(container.textContent).toBe('No plan had been announced by 10 Aug 2023.')
})

test('afterwards each statement opens where it was read, with the date it was made', async () => {
  const chart = await fetchChart('capex-plan')
  render(<PlanReading chart={chart} />)
  const [first] = chart.plan?.statements ?? []
  expect(first?.date).toBe('2025-02-24')
  const link = screen.getByRole('link', { name: /^24 Feb 2025: / })
  expect(link.getAttribute('href')).toBe(first?.url)
})
