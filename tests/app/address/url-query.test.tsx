// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ServedQuery } from '#app/_address/served-query.tsx'
import { changeSearch } from '#app/_address/change-search.ts'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { goBack, startAt } from '../address'

function Controls() {
  const url = useUrlQuery()
  return (
    <>
      <output>{url.search}</output>
      <a href={url.hrefOf({ transform: 'yoy' })}>growth</a>
      <button onClick={() => url.set({ transform: 'yoy' })}>choose</button>
      <button onClick={() => url.set({ from: 'FY2024' }, { replace: true })}>slide</button>
      <button onClick={() => url.set({ frequency: null })}>drop</button>
    </>
  )
}

function Probe({ served }: { served: string }) {
  return (
    <ServedQuery search={served}>
      <Controls />
    </ServedQuery>
  )
}

const shown = () => screen.getByRole('status').textContent

describe('the query in the address', () => {
  startAt('/charts/cloud?frequency=ttm')

  it('changes one parameter and keeps the others', () => {
    render(<Probe served="?frequency=ttm" />)
    fireEvent.click(screen.getByText('choose'))
    expect(location.search).toBe('?frequency=ttm&transform=yoy')
    expect(location.pathname).toBe('/charts/cloud')
    expect(shown()).toBe('?frequency=ttm&transform=yoy')
  })

  it('lets Back undo a choice', async () => {
    render(<Probe served="?frequency=ttm" />)
    fireEvent.click(screen.getByText('choose'))
    await goBack()
    expect(shown()).toBe('?frequency=ttm')
  })

  it('leaves no trace of a slider in the history', () => {
    render(<Probe served="?frequency=ttm" />)
    const before = history.length
    fireEvent.click(screen.getByText('slide'))
    expect(shown()).toBe('?frequency=ttm&from=FY2024')
    expect(history.length).toBe(before)
  })

  it('leaves no question mark behind when nothing is asked', () => {
    render(<Probe served="?frequency=ttm" />)
    fireEvent.click(screen.getByText('drop'))
    expect(location.href).toMatch(/\/charts\/cloud$/)
  })

  it('gives the server’s page the query that was asked for, and links that keep it', () => {
    const html = renderToString(<Probe served="?frequency=fiscal-year" />)
    expect(html).toContain('<output>?frequency=fiscal-year</output>')
    expect(html).toContain('href="?frequency=fiscal-year&amp;transform=yoy"')
  })

  it('notices when the framework rendered the page for another address', () => {
    const { rerender } = render(<Probe served="?frequency=ttm" />)
    act(() => history.replaceState(null, '', '/charts/cloud?last=8'))
    expect(shown()).toBe('?frequency=ttm')
    rerender(<Probe served="?last=8" />)
    expect(shown()).toBe('?last=8')
  })

  it('writes lists so that people can read them', () => {
    expect(changeSearch('?a=1', { segments: 'cloud,aidc', a: null })).toBe('?segments=cloud,aidc')
  })
})
