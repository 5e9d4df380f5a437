// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ServedQuery } from '#app/_address/served-query.tsx'
import { MetricPicker } from '#app/_explore/metric-picker.tsx'
import type { PickChoice } from '#lib/charts/list-picks'
import { startAt } from '../address'

const choice = (id: string, label: string, more: Partial<PickChoice> = {}): PickChoice => ({
  ...{ id, label, shortLabel: label, aliases: [], unit: 'CNY million', until: null },
  ...more,
})
const CHOICES = [
  choice('cloud', 'Cloud Intelligence Group', { shortLabel: 'Cloud', aliases: ['AliCloud'] }),
  choice('cloud-ebita', 'Cloud adjusted EBITA'),
  choice('aidc', 'AIDC', { aliases: ['Lazada'], until: 'Mar Q 2026' }),
]

startAt('/explore?metrics=aidc&last=8')

function open(text: string) {
  render(
    <ServedQuery search="?metrics=aidc&last=8">
      <MetricPicker choices={CHOICES} sentText="" />
    </ServedQuery>,
  )
  const input = screen.getByRole('combobox', { name: 'Add a metric' })
  fireEvent.change(input, { target: { value: text } })
  return input
}

const names = () => screen.queryAllByRole('option').map((option) => option.textContent)
const activeOf = (input: HTMLElement) =>
  document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent

it('lists what answers a text, the best first and active, with the alias that answered', () => {
  const input = open('alicloud')
  expect(input.getAttribute('aria-expanded')).toBe('true')
  expect(names()).toEqual(['Cloud Intelligence Group AliCloudCNY million'])
  expect(activeOf(input)).toContain('Cloud Intelligence Group')
})

it('adds by Enter to what the address shows, and empties itself', () => {
  const input = open('cloud')
  fireEvent.keyDown(input, { key: 'ArrowDown' })
  expect(activeOf(input)).toContain('Cloud adjusted EBITA')
  fireEvent.keyDown(input, { key: 'Enter' })
  expect(location.search).toBe('?metrics=aidc,cloud-ebita&last=8')
  expect(input).toHaveProperty('value', '')
  expect(names()).toEqual([])
  expect(screen.getByRole('status').textContent).toBe('Cloud adjusted EBITA added')
})

it('says what is shown and until when, and takes it out again', () => {
  const input = open('lazada')
  const [option] = screen.getAllByRole('option')
  expect(option?.getAttribute('aria-selected')).toBe('true')
  expect(option?.textContent).toContain('to Mar Q 2026')
  fireEvent.keyDown(input, { key: 'Enter' })
  expect(location.search).toBe('?last=8')
})

it('says that nobody has a name, and leaves the address', () => {
  const input = open('zeppelin')
  fireEvent.keyDown(input, { key: 'Enter' })
  expect(screen.getByRole('status').textContent).toBe('No metric is called “zeppelin”')
  expect(location.search).toBe('?metrics=aidc&last=8')
})
