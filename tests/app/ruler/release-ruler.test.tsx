// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ServedQuery } from '#app/_address/served-query.tsx'
import { ReleaseRuler } from '#app/_ruler/release-ruler.tsx'
import { nameVintages } from '#app/_ruler/vintage-words.ts'
import { startAt } from '../address'

const VINTAGES = nameVintages([
  { release: 'FY2026-Q1', published: '2025-08-29', label: '29 Aug 2025' },
  { release: 'FY2026-Q2', published: '2025-11-25', label: '25 Nov 2025' },
  { release: 'FY2026-Q3', published: '2026-02-19', label: '19 Feb 2026' },
  { release: 'FY2026-Q4', published: '2026-05-13', label: '13 May 2026' },
])

function Ruler({ search }: { search: string }) {
  return (
    <ServedQuery search={search}>
      <ReleaseRuler vintages={VINTAGES} ticks={null} />
    </ServedQuery>
  )
}

const knob = () => screen.getByRole('slider', { name: 'As known on' })

describe('the release ruler', () => {
  startAt('/?last=8')

  it('stands at the newest release, and says so', () => {
    render(<Ruler search="?last=8" />)
    expect(knob().getAttribute('aria-valuetext')).toBe('13 May 2026')
    expect(screen.getByText('latest of 4')).toBeTruthy()
    expect(screen.queryByRole('status')).toBeNull()
    expect(screen.queryByRole('link', { name: /Next release/ })).toBeNull()
  })

  it('moves by key and says how many releases are left out', () => {
    render(<Ruler search="?last=8" />)
    fireEvent.keyDown(knob(), { key: 'ArrowLeft' })
    expect(location.search).toBe('?last=8&as-of=2026-02-19')
    expect(screen.getByRole('status').textContent).toBe('1 later release is left out. Go to latest')
    fireEvent.keyDown(knob(), { key: 'Home' })
    expect(knob().getAttribute('aria-valuetext')).toBe('29 Aug 2025')
    expect(screen.getByRole('status').textContent).toContain('3 later releases are left out.')
  })

  it('goes to the latest by dropping the date, so that new releases show', () => {
    history.replaceState(null, '', '/?as-of=2025-11-25&last=8')
    render(<Ruler search={location.search} />)
    fireEvent.click(screen.getByText('Go to latest'))
    expect(location.search).toBe('?last=8')
  })

  it('takes a date between two releases for the earlier', () => {
    history.replaceState(null, '', '/?as-of=2026-01-01')
    render(<Ruler search="?as-of=2026-01-01" />)
    expect(knob().getAttribute('aria-valuetext')).toBe('25 Nov 2025')
  })

  it('steps by links, which work with no script', () => {
    const html = renderToString(<Ruler search="?as-of=2025-11-25" />)
    expect(html).toContain('href="?as-of=2025-08-29"')
    expect(html).toContain('href="?as-of=2026-02-19"')
    render(<Ruler search="" />)
    fireEvent.click(screen.getByRole('link', { name: 'Previous release, 19 Feb 2026' }))
    expect(location.search).toBe('?last=8&as-of=2026-02-19')
  })
})
