// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ThemeMenu } from '#app/_shell/theme-menu.tsx'
import { THEME_SCRIPT } from '#app/_shell/theme.ts'

const root = document.documentElement
const pressed = () =>
  screen.getAllByRole('button', { hidden: true }).find((one) => one.ariaPressed === 'true')
    ?.textContent

afterEach(() => localStorage.clear())
beforeEach(() => {
  localStorage.clear()
  delete root.dataset.theme
})

describe('the theme', () => {
  it('is kept for later visits, and follows the system again when told to', () => {
    render(<ThemeMenu />)
    fireEvent.click(screen.getByText('Dark'))
    expect(root.dataset.theme).toBe('dark')
    expect(localStorage.getItem('theme')).toBe('dark')
    expect(pressed()).toBe('Dark')
    fireEvent.click(screen.getByText('As the system'))
    expect(root.dataset.theme).toBeUndefined()
    expect(localStorage.length).toBe(0)
  })

  it('is set in the head, before anything is painted', () => {
    localStorage.setItem('theme', 'dark')
    new Function(THEME_SCRIPT)()
    expect(root.dataset.theme).toBe('dark')
  })

  it('ignores what it did not store itself', () => {
    localStorage.setItem('theme', '"><script>')
    new Function(THEME_SCRIPT)()
    expect(root.dataset.theme).toBeUndefined()
  })

  it('closes its menu on Escape and gives the focus back', () => {
    const { container } = render(<ThemeMenu />)
    const details = container.querySelector('details')
    if (!details) throw new Error('no menu')
    details.open = true
    fireEvent.keyDown(document, { key: 'Escape' })
    expect(details.open).toBe(false)
    expect(document.activeElement).toBe(container.querySelector('summary'))
  })
})
