// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ServedQuery } from '#app/_address/served-query.tsx'
import { CompareForm } from '#app/_ruler/compare-form.tsx'
import { CompareRuler } from '#app/_ruler/compare-ruler.tsx'
import { ReleaseRuler } from '#app/_ruler/release-ruler.tsx'
import { nameVintages } from '#app/_ruler/vintage-words.ts'
import { startAt } from '../address'

const VINTAGES = nameVintages([
  { release: 'FY2026-Q1', published: '2025-08-29', label: '29 Aug 2025' },
  { release: 'FY2026-Q2', published: '2025-11-25', label: '25 Nov 2025' },
  { release: 'FY2026-Q3', published: '2026-02-19', label: '19 Feb 2026' },
  { release: 'FY2026-Q4', published: '2026-05-13', label: '13 May 2026' },
])

function Ruler({ search, figure }: { search: string; figure: string | null }) {
  return (
    <ServedQuery search={search}>
      <ReleaseRuler vintages={VINTAGES} ticks={null} figure={figure} />
    </ServedQuery>
  )
}

const OPEN = 'Compare with an earlier date'
const findThen = () => screen.findByRole('slider', { name: 'Then' })

describe('the second knob', () => {
  startAt('/?last=8')

  it('is off until it is asked for, by a link that works without scripts', () => {
    const html = renderToString(<Ruler search="?last=8" figure="chart=cloud" />)
    expect(html).toContain('href="?last=8&amp;compare=2026-02-19"')
    render(<Ruler search="?last=8" figure="chart=cloud" />)
    expect(screen.queryByRole('slider', { name: 'Then' })).toBeNull()
    fireEvent.click(screen.getByText(OPEN))
    expect(location.search).toBe('?last=8&compare=2026-02-19')
  })

  it('is offered only where a page has a figure that can be compared, and a date before its own', () => {
    const { unmount } = render(<Ruler search="?last=8" figure={null} />)
    expect(screen.queryByText(OPEN)).toBeNull()
    unmount()
    history.replaceState(null, '', '/?as-of=2025-08-29')
    render(<Ruler search="?as-of=2025-08-29" figure="" />)
    expect(screen.queryByText(OPEN)).toBeNull()
  })

  it('moves by key among the days before the page’s own', async () => {
    history.replaceState(null, '', '/?compare=2026-02-19')
    render(<Ruler search="?compare=2026-02-19" figure="chart=cloud" />)
    const knob = await findThen()
    expect(knob.getAttribute('aria-valuetext')).toBe('19 Feb 2026')
    expect(knob.getAttribute('aria-valuemax')).toBe('2')
    fireEvent.keyDown(knob, { key: 'ArrowRight' })
    expect(location.search).toBe('?compare=2026-02-19') // the next is the page's own day
    fireEvent.keyDown(knob, { key: 'ArrowLeft' })
    expect(location.search).toBe('?compare=2025-11-25')
    fireEvent.keyDown(await findThen(), { key: 'Home' })
    expect(location.search).toBe('?compare=2025-08-29')
  })

  it('leaves the address where the first knob passes it', async () => {
    history.replaceState(null, '', '/?compare=2025-11-25')
    render(<Ruler search="?compare=2025-11-25" figure="chart=cloud" />)
    await findThen()
    const first = screen.getByRole('slider', { name: 'As known on' })
    fireEvent.keyDown(first, { key: 'ArrowLeft' })
    expect(location.search).toBe('?compare=2025-11-25&as-of=2026-02-19')
    fireEvent.keyDown(first, { key: 'ArrowLeft' })
    expect(location.search).toBe('?as-of=2025-11-25')
  })
})

describe('the line of the two dates', () => {
  startAt('/?last=8&compare=2025-11-25')

  it('is a form that works without scripts and keeps the rest of the address', () => {
    const html = renderToString(
      <CompareForm vintages={VINTAGES} search="?last=8&compare=2025-11-25" figure="chart=cloud" />,
    )
    expect(html).toContain('<input type="hidden" name="last" value="8"/>')
    expect(html).toContain('<option value="2025-11-25" selected="">25 Nov 2025</option>')
    expect(html).not.toContain('13 May 2026</option>')
    expect(html).toContain('href="/changes?chart=cloud&amp;since=2025-11-25&amp;last=8"')
    expect(html).toContain('>Compare</button>')
  })

  it('chooses another day, and stops', () => {
    render(
      <ServedQuery search="?last=8&compare=2025-11-25">
        <CompareRuler vintages={VINTAGES} place={3} figure="" />
      </ServedQuery>,
    )
    fireEvent.change(screen.getByRole('combobox'), { target: { value: '2025-08-29' } })
    expect(location.search).toBe('?last=8&compare=2025-08-29')
    fireEvent.click(screen.getByText('Stop comparing'))
    expect(location.search).toBe('?last=8')
  })
})
