// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ServedQuery } from '#app/_address/served-query.tsx'
import { FilterBand } from '#app/_filters/filter-band.tsx'
import {
  BASIS_FILTER,
  FREQUENCY_FILTER,
  LABELS_FILTER,
  PROVISIONAL_FILTER,
  TRANSFORM_FILTER,
  withOff,
} from '#app/_filters/filters.ts'
import { quarterAt, quarterIndex } from '#lib/period/period'
import { goBack, startAt } from '../address'

const quarters = Array.from({ length: 53 }, (_, at) => quarterAt(quarterIndex('FY2014-Q1') + at))

function Band({ search }: { search: string }) {
  return (
    <ServedQuery search={search}>
      <FilterBand
        segments={{
          label: 'Segments, 2026 structure',
          standard: ['cloud', 'all-others'],
          options: [
            { id: 'cloud', label: 'AI cloud', color: 'cloud' },
            { id: 'all-others', label: 'All others', color: 'others' },
            {
              id: 'aidc',
              ids: ['intl-ecommerce', 'aidc', 'intl-commerce'],
              label: 'AIDC',
              color: 'intl',
              until: 'Mar Q 2026',
            },
          ],
        }}
        quarters={quarters}
        provisional={['FY2026-Q4', 'FY2027-Q1']}
        presets={[
          { label: 'Last 8', from: null, last: '8' },
          { label: 'FY2024 on', from: 'FY2024', last: null },
        ]}
        newest={{ quarters: 12, years: 8 }}
        filters={[
          withOff(FREQUENCY_FILTER, { 'calendar-year': 'Not yet' }),
          TRANSFORM_FILTER,
          LABELS_FILTER,
        ]}
        more={[BASIS_FILTER, PROVISIONAL_FILTER]}
      />
    </ServedQuery>
  )
}

// The panel is a popover on a phone, and jsdom takes it for one at every width.
const HIDDEN = { hidden: true }
const periods = () => screen.getByRole('status', HIDDEN).textContent
const slider = (name: string) => screen.getByRole('slider', { name, ...HIDDEN })
const chip = (name: string) => screen.getByRole('button', { name, ...HIDDEN })

describe('the filter band', () => {
  startAt('/?as-of=2026-08-20')

  it('says which periods are shown, and again when they change', () => {
    render(<Band search="?as-of=2026-08-20" />)
    expect(periods()).toBe('Periods: Sep Q 2023 to Jun Q 2026, 12 quarters')
    fireEvent.click(screen.getByText('Last 8'))
    expect(location.search).toBe('?as-of=2026-08-20&last=8')
    expect(periods()).toBe('Periods: Sep Q 2024 to Jun Q 2026, 8 quarters')
  })

  it('moves the first period with the keyboard, by quarter and by year, past no history', () => {
    render(<Band search="?as-of=2026-08-20" />)
    const before = history.length
    fireEvent.keyDown(slider('First period'), { key: 'ArrowRight' })
    expect(slider('First period').getAttribute('aria-valuetext')).toBe('Dec Q 2023')
    fireEvent.keyDown(slider('First period'), { key: 'PageDown' })
    expect(slider('First period').getAttribute('aria-valuetext')).toBe('Dec Q 2022')
    expect(location.search).toBe('?as-of=2026-08-20&from=FY2023-Q3')
    expect(history.length).toBe(before)
  })

  it('names the last period in the address only when it is not the newest', () => {
    render(<Band search="?as-of=2026-08-20" />)
    fireEvent.keyDown(slider('Last period'), { key: 'ArrowLeft' })
    expect(new URLSearchParams(location.search).get('to')).toBe('FY2026-Q4')
    fireEvent.keyDown(slider('Last period'), { key: 'End' })
    expect(new URLSearchParams(location.search).has('to')).toBe(false)
  })

  it('shows the segment that is pressed first alone, and `All` brings the others back', () => {
    render(<Band search="?as-of=2026-08-20" />)
    fireEvent.click(chip('AIDC, to Mar Q 2026'))
    expect(chip('All').getAttribute('aria-pressed')).toBe('true')
    expect(chip('AI cloud').getAttribute('href')).toBe('?as-of=2026-08-20&segments=cloud')
    fireEvent.click(chip('AI cloud'))
    expect(location.search).toBe('?as-of=2026-08-20&segments=cloud')
    expect(chip('All').getAttribute('aria-pressed')).toBe('false')
    fireEvent.click(chip('AIDC, to Mar Q 2026'))
    expect(location.search).toBe('?as-of=2026-08-20&segments=cloud,aidc')
    fireEvent.keyDown(chip('All'), { key: ' ' })
    expect(chip('AI cloud').getAttribute('aria-pressed')).toBe('true')
    expect(chip('All').getAttribute('aria-pressed')).toBe('true')
  })

  it('turns segments on and off, and forgets them when all is as it was', () => {
    history.replaceState(null, '', '?as-of=2026-08-20&segments=cloud')
    render(<Band search="?as-of=2026-08-20&segments=cloud" />)
    expect(chip('AI cloud').getAttribute('aria-pressed')).toBe('true')
    expect(chip('AIDC, to Mar Q 2026').getAttribute('aria-pressed')).toBe('false')
    fireEvent.click(chip('AIDC, to Mar Q 2026'))
    expect(location.search).toBe('?as-of=2026-08-20&segments=cloud,aidc')
    fireEvent.keyDown(chip('AIDC, to Mar Q 2026'), { key: ' ' })
    expect(location.search).toBe('?as-of=2026-08-20&segments=cloud')
  })

  it('keeps the last segment on, and says why', () => {
    history.replaceState(null, '', '/?segments=cloud')
    render(<Band search="?segments=cloud" />)
    expect(chip('AI cloud').getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByText(/one has to stay/)).toBeTruthy()
    fireEvent.click(chip('AI cloud'))
    fireEvent.keyDown(chip('AI cloud'), { key: ' ' })
    expect(location.search).toBe('?segments=cloud')
  })

  it('shows a business as chosen by any name that it has in an address', () => {
    history.replaceState(null, '', '/?segments=intl-commerce')
    render(<Band search="?segments=intl-commerce" />)
    expect(chip('AIDC, to Mar Q 2026').getAttribute('aria-pressed')).toBe('true')
  })

  it('takes typed periods and says how it reads them', async () => {
    render(<Band search="?as-of=2026-08-20" />)
    const field = screen.getByRole('textbox', HIDDEN)
    fireEvent.focus(field)
    fireEvent.change(field, { target: { value: '2Q26' } })
    const read = await screen.findByText(/^read as Jun Q 2026/)
    expect(read.textContent).toBe('read as Jun Q 2026; or FY2026 Q2, Sep Q 2025')
    fireEvent.submit(field)
    expect(location.search).toBe('?as-of=2026-08-20&from=FY2027-Q1&to=FY2027-Q1')
    fireEvent.change(field, { target: { value: 'Q5 25' } })
    fireEvent.submit(field)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText(/“Q5 25” is not understood/)).toBeTruthy()
    expect(location.search).toBe('?as-of=2026-08-20&from=FY2027-Q1&to=FY2027-Q1')
  })

  it('leaves a default out of the address, and lets Back undo a choice', async () => {
    render(<Band search="?as-of=2026-08-20" />)
    fireEvent.click(screen.getByText('YoY'))
    expect(location.search).toBe('?as-of=2026-08-20&transform=yoy')
    await goBack()
    expect(location.search).toBe('?as-of=2026-08-20')
    expect(
      screen.getByRole('radio', { name: 'Level', ...HIDDEN }).getAttribute('aria-checked'),
    ).toBe('true')
  })

  it('states what lies behind the button More, and changes it there', () => {
    render(<Band search="?as-of=2026-08-20" />)
    expect(screen.getByText('Latest, provisional shown')).toBeTruthy()
    fireEvent.click(screen.getByText('As first reported'))
    expect(location.search).toBe('?as-of=2026-08-20&basis=first')
    expect(screen.getByText('First, provisional shown')).toBeTruthy()
  })

  it('states the filters in the bar of a phone', () => {
    history.replaceState(null, '', '/?transform=yoy&to=FY2025')
    render(<Band search="?transform=yoy&to=FY2025" />)
    expect(screen.getByText('48 quarters, Jun Q 2013 to Mar Q 2025')).toBeTruthy()
    expect(screen.getByText('Year over year · latest values')).toBeTruthy()
  })

  it('resets every filter, the vintage and what other charts take, in one click', () => {
    const search = '?as-of=2025-11-25&transform=yoy&last=8&segments=cloud&currency=USD'
    history.replaceState(null, '', `/${search}`)
    render(<Band search={location.search} />)
    fireEvent.click(screen.getByText('Reset'))
    expect(location.search).toBe('')
  })

  it('works with no script: links and a form that keep the rest of the query', () => {
    const html = renderToString(<Band search="?as-of=2025-11-25&frequency=ttm" />)
    expect(html).toContain('href="?as-of=2025-11-25&amp;frequency=ttm&amp;transform=yoy"')
    expect(html).toContain('href="?as-of=2025-11-25"') // the default frequency
    expect(html).toContain('<noscript><form class="deck-form" method="get">')
    expect(html).toContain('<input type="hidden" name="as-of" value="2025-11-25"/>')
    expect(html).toContain('<option value="FY2024-Q2" selected="">Sep Q 2023</option>')
    const controls = html.replace('<div class="filter-room band" tabindex="-1">', '')
    expect(controls).not.toContain('tabindex="-1"') // each is reached by Tab
  })
})
