// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { readTable } from '#app/_parts/copy-table.tsx'
import { DataTable } from '#app/_parts/data-table.tsx'
import { PageLink } from '#app/_parts/page-link.tsx'

it('a table is read as tab-separated values: heads first, numbers exact, gaps empty', () => {
  render(
    <DataTable
      caption="Cloud"
      columns={[
        { key: 'period', label: 'Quarter' },
        { key: 'value', label: 'CNY million', number: true },
        { key: 'growth', label: 'Growth, %', number: true },
        { key: 'source', label: 'Document' },
      ]}
      rows={[
        {
          key: 'a',
          cells: {
            period: { text: 'Sep Q 2025' },
            value: { text: '39,824', exact: 39824, quality: 'mirror' },
            growth: { text: '−34.5', exact: -34.49, restated: true },
            source: { text: <PageLink href="https://example.com/a.pdf" text="release, p. 6" /> },
          },
        },
        { key: 'b', cells: { period: { text: 'Jun Q 2025' }, value: { text: '–', exact: null } } },
      ]}
    />,
  )
  expect(readTable(screen.getByRole<HTMLTableElement>('table'))).toBe(
    [
      'Quarter\tCNY million\tGrowth, %\tDocument',
      'Sep Q 2025\t39824\t-34.49\trelease, p. 6',
      'Jun Q 2025\t\t\t',
    ].join('\n'),
  )
})

it.each(['Sep Q 2025 release, p. 6', 'Sep Q 2025 release, p. 6, and 1 more'])(
  'no line ends between “p.” and its number in “%s”',
  (text) => {
    render(<PageLink href="https://example.com/a.pdf" text={text} />)
    const link = screen.getByRole('link')
    expect(link.textContent).toBe(text)
    const unbroken = [...link.querySelectorAll('.unbroken')].map((part) => part.textContent)
    expect(unbroken.join()).toContain('p. 6')
  },
)
