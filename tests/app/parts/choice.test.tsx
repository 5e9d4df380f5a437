// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Choice, type Option } from '#app/_parts/choice.tsx'

const OPTIONS: Option[] = [
  { value: 'quarter', label: 'Quarter' },
  { value: 'calendar-year', label: 'Calendar year', off: 'Not for this chart' },
  { value: 'ttm', label: 'TTM' },
]

function Frequency({ onChoose }: { onChoose: (value: string) => void }) {
  const [value, setValue] = useState('quarter')
  return (
    <Choice
      label="Frequency"
      options={OPTIONS}
      value={value}
      hrefOf={(next) => `?frequency=${next}`}
      onChoose={(next) => {
        setValue(next)
        onChoose(next)
      }}
    />
  )
}

const radio = (name: string) => screen.getByRole('radio', { name })

describe('a choice', () => {
  it('is a named radio group of links', () => {
    render(<Frequency onChoose={vi.fn()} />)
    expect(screen.getByRole('radiogroup', { name: 'Frequency' })).toBeTruthy()
    expect(radio('Quarter').getAttribute('aria-checked')).toBe('true')
    expect(radio('TTM').getAttribute('href')).toBe('?frequency=ttm')
  })

  it('moves and chooses with the arrows, over what is off and around the ends', () => {
    const onChoose = vi.fn()
    render(<Frequency onChoose={onChoose} />)
    radio('Quarter').focus()
    fireEvent.keyDown(radio('Quarter'), { key: 'ArrowRight' })
    expect(document.activeElement).toBe(radio('TTM'))
    expect(radio('TTM').getAttribute('aria-checked')).toBe('true')
    fireEvent.keyDown(radio('TTM'), { key: 'ArrowDown' })
    expect(document.activeElement).toBe(radio('Quarter'))
    fireEvent.keyDown(radio('Quarter'), { key: 'ArrowLeft' })
    expect(onChoose.mock.calls).toEqual([['ttm'], ['quarter'], ['ttm']])
  })

  it('has one stop for the Tab key', () => {
    render(<Frequency onChoose={vi.fn()} />)
    expect(radio('Quarter').getAttribute('tabindex')).toBeNull()
    expect(radio('TTM').getAttribute('tabindex')).toBe('-1')
  })

  it('says why an option is off, and does not offer it', () => {
    render(<Frequency onChoose={vi.fn()} />)
    const off = radio('Calendar year')
    expect(off.getAttribute('aria-disabled')).toBe('true')
    expect(off.getAttribute('title')).toBe('Not for this chart')
    expect(off.hasAttribute('href')).toBe(false)
  })

  it('leaves a click that asks for a new tab to the browser', () => {
    const onChoose = vi.fn()
    render(<Frequency onChoose={onChoose} />)
    const stop = (event: Event) => event.preventDefault() // jsdom cannot open the link
    document.addEventListener('click', stop)
    fireEvent.click(radio('TTM'), { ctrlKey: true })
    expect(onChoose).not.toHaveBeenCalled()
    fireEvent.click(radio('TTM'))
    expect(onChoose).toHaveBeenCalledWith('ttm')
    document.removeEventListener('click', stop)
  })
})
