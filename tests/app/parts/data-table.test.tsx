// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { HeadlineStrip } from '#app/_dashboard/headline.tsx'
import { getDataset } from '#app/_page/dataset.ts'
import { RestatedChip } from '#app/_parts/chip.tsx'
import { DataTable } from '#app/_parts/data-table.tsx'
import { FigureFrame } from '#app/_parts/figure-frame.tsx'
import { readHeadlines } from '#lib/charts/headline'
import { latestVintage } from '#lib/data/dataset'

const dataset = getDataset()

describe('a table of figures', () => {
  it('ends at its edge where nothing in its last column is marked', () => {
    const slots = (restated: boolean) => {
      const value = { text: '25,065', quality: 'primary' as const, restated }
      const rows = [{ key: 'a', cells: { quarter: { text: 'Jun Q 2023' }, value } }]
      const { container, unmount } = render(
        <DataTable caption="Cloud revenue" columns={columns} rows={rows} />,
      )
      const count = container.querySelectorAll('.mark-slot').length
      unmount()
      return count
    }
    expect(slots(false)).toBe(0)
    expect(slots(true)).toBe(1)
  })

  const columns = [
    { key: 'quarter', label: 'Quarter' },
    { key: 'value', label: 'CNY million', number: true },
  ]

  it('marks a copy, a report and a restatement, and leaves the company’s own bare', () => {
    render(
      <DataTable
        caption="Cloud revenue"
        columns={columns}
        rows={[
          {
            key: 'a',
            cells: {
              quarter: { text: 'Jun Q 2026' },
              value: { text: '48,437', quality: 'mirror' },
            },
          },
          {
            key: 'b',
            cells: {
              quarter: { text: 'Mar Q 2026' },
              value: { text: '41,626', quality: 'secondary' },
            },
          },
          {
            key: 'c',
            cells: {
              quarter: { text: 'Dec Q 2025' },
              value: { text: '43,284', quality: 'primary' },
            },
          },
          {
            key: 'd',
            cells: {
              quarter: { text: 'Jun Q 2023' },
              value: { text: '25,065', quality: 'primary', restated: true },
            },
          },
        ]}
      />,
    )
    const table = screen.getByRole('table', { name: 'Cloud revenue' })
    const marks = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.querySelector('title')?.textContent)
    expect(marks).toEqual([
      'from a copy of the document',
      'from a report of it',
      undefined,
      'restated',
    ])
    expect(screen.getByRole('rowheader', { name: 'Jun Q 2026' })).toBeTruthy()
  })
})

describe('a headline card', () => {
  it('sets an ended line apart and says what continues it', () => {
    const figures = readHeadlines(dataset, latestVintage(dataset), {})
    const aidc = figures.filter(({ metric }) => metric === 'aidc')
    render(<HeadlineStrip figures={aidc} page={new URLSearchParams()} />)
    const card = screen.getByRole('listitem')
    expect(card.className).toContain('ended')
    expect(card.textContent).toContain('· Mar Q 2026, last')
    expect(card.textContent).toContain('Continued in part by International e-commerce')
    expect(screen.getByRole('link', { name: 'AIDC' }).getAttribute('href')).toBe('/charts/aidc')
    expect(screen.getByRole('link', { name: '35,429' }).getAttribute('href')).toMatch(/^https:/)
  })
})

describe('a figure', () => {
  it('is a region named by its title, in the order of a document', () => {
    render(
      <FigureFrame
        id="cloud"
        span={1}
        title="Cloud revenue"
        subtitle="CNY billion, by quarter"
        notes={<p>From Jun Q 2026 cloud with chips.</p>}
        source="Source: releases"
        aside={<RestatedChip count={2} href="#restated" />}
      >
        <p>drawing</p>
      </FigureFrame>,
    )
    const figure = screen.getByRole('region', { name: 'Cloud revenue' })
    expect(figure.textContent).toBe(
      'Cloud revenueCNY billion, by quarterrestatedRestated (2)drawing' +
        'From Jun Q 2026 cloud with chips.Source: releases',
    )
  })

  it('shows no chip where nothing was restated', () => {
    const { container } = render(<RestatedChip count={0} href="#restated" />)
    expect(container.innerHTML).toBe('')
  })
})
