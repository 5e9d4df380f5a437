// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { onPrepare, prepareLinked } from '#app/_controls/prepare-views.ts'

const GROUP =
  '<div><a href="?">Level</a><a href="?transform=yoy">YoY</a><a href="?transform=qoq">QoQ</a></div>' +
  '<p><a href="/methods">How it is computed</a></p>'

let prepared: string[]
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = GROUP
  prepared = []
  stop = onPrepare((search) => prepared.push(search))
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

/** As the event of a pointer that comes upon a link bubbles to what holds it. */
function pointAt(name: string) {
  const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent === name)
  if (!link) throw new Error(`no link ${name}`)
  const holder = document.body
  const hear = (event: Event) => prepareLinked({ target: event.target })
  holder.addEventListener('pointerover', hear, { once: true })
  link.dispatchEvent(new Event('pointerover', { bubbles: true }))
}

describe('a choice among views', () => {
  it('is prepared when it is pointed at, and those beside it once the reader rests there', () => {
    pointAt('YoY')
    expect(prepared).toEqual(['?transform=yoy'])
    vi.advanceTimersByTime(1000)
    expect(prepared).toEqual(['?transform=yoy', '?', '?transform=qoq'])
  })

  it('prepares only what the pointer passes over on its way', () => {
    pointAt('YoY')
    vi.advanceTimersByTime(50)
    pointAt('QoQ')
    vi.advanceTimersByTime(1000)
    expect(prepared.slice(0, 2)).toEqual(['?transform=yoy', '?transform=qoq'])
    expect(prepared.slice(2)).toEqual(['?', '?transform=yoy'])
  })

  it('prepares nothing for links to other pages', () => {
    pointAt('How it is computed')
    vi.advanceTimersByTime(1000)
    expect(prepared).toEqual([])
  })
})
