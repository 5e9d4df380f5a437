import { describe, expect, it } from 'vitest'
import { moveHandle } from '#app/_filters/period-deck.tsx'
import { placeByKey } from '#app/_parts/slider-keys.ts'
import { nameWindow, readWindow, writeWindow, type DeckView } from '#lib/period/deck-window'
import { quarterAt, quarterIndex } from '#lib/period/period'

const quarters = Array.from({ length: 21 }, (_, at) => quarterAt(quarterIndex('FY2022-Q1') + at))
const byQuarter: DeckView = { quarters, frequency: 'quarter', labels: 'release', newest: 12 }
const byYear: DeckView = { quarters, frequency: 'fiscal-year', labels: 'fiscal', newest: 3 }

const read = (search: string, view = byQuarter) => {
  const { from, to } = readWindow(new URLSearchParams(search), view)
  return [view.quarters[from], view.quarters[to]]
}

describe('the window an address asks for', () => {
  it('is the newest periods where it asks for none', () => {
    expect(read('')).toEqual(['FY2024-Q2', 'FY2027-Q1'])
    expect(read('last=2')).toEqual(['FY2026-Q4', 'FY2027-Q1'])
  })

  it('takes a year for its first or its last quarter', () => {
    expect(read('from=FY2024&to=FY2025')).toEqual(['FY2024-Q1', 'FY2025-Q4'])
    expect(read('from=FY2026-Q2')).toEqual(['FY2026-Q2', 'FY2027-Q1'])
    expect(read('to=FY2023')).toEqual(['FY2022-Q1', 'FY2023-Q4'])
  })

  it('keeps the newest of a range that is longer', () => {
    expect(read('from=FY2022&to=FY2025&last=4')).toEqual(['FY2025-Q1', 'FY2025-Q4'])
  })

  it('ends years with the last whole one', () => {
    expect(read('', byYear)).toEqual(['FY2024-Q1', 'FY2026-Q4'])
    expect(read('last=1', { ...byYear, frequency: 'calendar-year' })).toEqual([
      'FY2025-Q4',
      'FY2026-Q3',
    ])
  })

  it('is empty where no year ends in a range, as the chart is', () => {
    const window = readWindow(new URLSearchParams('from=FY2026-Q2&to=FY2026-Q3'), byYear)
    expect(window.to).toBeLessThan(window.from)
    expect(nameWindow(window, byYear).count).toBe('no whole year')
  })

  it('stays inside the deck and ignores what it cannot read', () => {
    expect(read('from=FY2010')).toEqual(['FY2022-Q1', 'FY2027-Q1'])
    expect(read('from=banana&last=-3')).toEqual(['FY2024-Q2', 'FY2027-Q1'])
    expect(read('from=FY2026&to=FY2023')).toEqual(['FY2023-Q4', 'FY2023-Q4'])
  })

  it('is written back with an open end when it reaches the newest quarter', () => {
    expect(writeWindow({ from: 8, to: 20 }, byQuarter)).toEqual({
      from: 'FY2024-Q1',
      to: null,
      last: null,
    })
    expect(writeWindow({ from: 8, to: 11 }, byQuarter).to).toBe('FY2024-Q4')
  })

  it('is named in the labels the reader chose', () => {
    expect(nameWindow({ from: 9, to: 20 }, byQuarter)).toEqual({
      from: 'Sep Q 2023',
      to: 'Jun Q 2026',
      count: '12 quarters',
    })
    expect(nameWindow({ from: 8, to: 19 }, byYear)).toEqual({
      from: 'FY2024',
      to: 'FY2026',
      count: '3 years',
    })
  })
})

describe('a handle of the deck', () => {
  const window = { from: 8, to: 15 }

  it('moves a quarter by arrow and a year by page', () => {
    expect(placeByKey('ArrowLeft', 8, 20)).toBe(7)
    expect(placeByKey('PageUp', 15, 20)).toBe(19)
    expect(placeByKey('a', 15, 20)).toBeNull()
  })

  it('never passes the other', () => {
    expect(moveHandle(window, 'from', 30, byQuarter)).toEqual({ from: 15, to: 15 })
    expect(moveHandle(window, 'to', 0, byQuarter)).toEqual({ from: 8, to: 8 })
    expect(moveHandle(window, 'from', -4, byQuarter)).toEqual({ from: 0, to: 15 })
  })

  it('moves over whole years where years are shown', () => {
    expect(moveHandle(window, 'from', 4, byYear)).toEqual({ from: 4, to: 15 })
    expect(moveHandle(window, 'from', 15, byYear)).toEqual({ from: 12, to: 15 })
    expect(moveHandle(window, 'to', 20, byYear)).toEqual({ from: 8, to: 19 })
  })
})
