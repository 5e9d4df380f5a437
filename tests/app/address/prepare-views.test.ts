// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { onPrepare, prepareLinked } from '#app/_address/prepare-views.ts'

const GROUP =
  '<div><a href="?" aria-checked="true">Level</a><a href="?transform=yoy">YoY</a>' +
  '<a href="?transform=qoq">QoQ</a><a href="?transform=index">Index</a></div>' +
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

/** Puts the focus on a link, as what holds it is told. */
function goTo(name: string) {
  const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent === name)
  if (!link) throw new Error(`no link ${name}`)
  document.addEventListener('focusin', prepareLinked, { once: true })
  link.focus()
}

describe('a choice among views', () => {
  it('is prepared when a reader comes to it, and those next to it once they rest there', () => {
    goTo('QoQ')
    expect(prepared).toEqual(['?transform=qoq'])
    vi.advanceTimersByTime(1000)
    expect(prepared).toEqual(['?transform=qoq', '?transform=index', '?transform=yoy'])
  })

  it('is prepared alone where they only pass it', () => {
    goTo('YoY')
    vi.advanceTimersByTime(50)
    goTo('How it is computed')
    vi.advanceTimersByTime(1000)
    expect(prepared).toEqual(['?transform=yoy'])
  })

  it('leaves out the one that is shown already', () => {
    goTo('YoY')
    vi.advanceTimersByTime(1000)
    expect(prepared).toEqual(['?transform=yoy', '?transform=qoq'])
  })
})
