// @vitest-environment jsdom
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { arrangeFirstPaint, CHOOSE_FACES } from '#server/first-paint.mjs'

const SHEETS = new Map([
  ['/a.css', 'p{color:red}'],
  ['/b.css', "a{content:'$&'}"],
])
const link = (href: string) => `<link rel="stylesheet" href="${href}" data-precedence="next"/>`
const CHART = '<svg class="chart-svg"></svg>'

describe('a page with its sheets inside', () => {
  const head = `<head>${link('/a.css')}${link('/b.css')}</head>`

  it('has each where its link stands, which says that it is there already', () => {
    const page = arrangeFirstPaint(`${head}<p>39,824</p>`, SHEETS)
    const disabled = (href: string) => link(href).replace('href', 'disabled="" href')
    expect(page).toBe(
      [
        `<head><style>p{color:red}</style>${disabled('/a.css')}`,
        `<style>a{content:'$&'}</style>${disabled('/b.css')}`,
        `<script>${CHOOSE_FACES}</script></head><p>39,824</p>`,
      ].join(''),
    )
  })

  it('waits for the section with its first chart, where that is near', () => {
    const body = `<section id="first"><p></p></section><section id="drawing">${CHART}</section>`
    const more = `<section id="more">${CHART}</section>`
    expect(arrangeFirstPaint(head + body + more, SHEETS)).toContain(
      '<link rel="expect" href="#drawing" blocking="render"/>',
    )
    const far = head + `<p>${'far '.repeat(20_000)}</p>` + body
    expect(arrangeFirstPaint(far, SHEETS)).not.toContain('rel="expect"')
    expect(arrangeFirstPaint(head + CHART, SHEETS)).not.toContain('rel="expect"')
  })

  it('stays as it is where a sheet of it is not known, or it has none', () => {
    for (const page of [`<head>${link('/a.css')}${link('/c.css')}</head>`, '<head></head>'])
      expect(arrangeFirstPaint(page, SHEETS)).toBe(page)
  })
})

describe('the faces of a page', () => {
  /** What the page is told of its sheets, at last. */
  const adopted: string[] = []
  /** Who waits for the page to be painted. */
  const watching: (() => void)[] = []

  beforeEach(() => {
    vi.useFakeTimers()
    adopted.length = 0
    watching.length = 0
    localStorage.clear()
    vi.stubGlobal(
      'PerformanceObserver',
      class {
        tell: () => void
        constructor(tell: () => void) {
          this.tell = tell
        }
        observe({ type, buffered }: PerformanceObserverInit) {
          if (type === 'paint' && buffered) watching.push(this.tell) // of what is painted already, too
        }
      },
    )
    vi.stubGlobal(
      'CSSStyleSheet',
      class {
        rules = ''
        replaceSync(rules: string) {
          this.rules = rules
        }
      },
    )
    Object.defineProperty(document, 'adoptedStyleSheets', {
      configurable: true,
      set: (sheets: { rules: string }[]) => adopted.push(sheets.map(({ rules }) => rules).join()),
    })
    onTestFinished(() => {
      vi.useRealTimers()
      vi.unstubAllGlobals()
      for (const name of ['fonts', 'adoptedStyleSheets']) Reflect.deleteProperty(document, name)
    })
  })

  const HIDDEN = 'body{display:none}'
  const STAND_IN = ':root:root{--sans:var(--sans-stand-in);--serif:var(--serif-stand-in)}'

  /** A page of which the first byte came a while ago, over a line that took a while to connect. */
  function open(page: { ago: number; connected?: number; load?: () => Promise<unknown> }) {
    const { ago, connected = 5, load = () => Promise.resolve() } = page
    const face = { display: 'optional', load: vi.fn(load) }
    const other = { display: 'swap', load: vi.fn(load) }
    Object.defineProperty(document, 'fonts', { configurable: true, value: [face, other] })
    vi.spyOn(performance, 'now').mockReturnValue(1000)
    const entry = { connectStart: 0, connectEnd: connected, responseStart: 1000 - ago }
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
      { name: '', entryType: 'navigation', startTime: 0, duration: 0, toJSON: () => '', ...entry },
    ])
    onTestFinished(() => void vi.restoreAllMocks())
    new Function(CHOOSE_FACES)()
    expect(other.load).not.toHaveBeenCalled()
    return face
  }

  it('are waited for while they can come before anything is painted', async () => {
    const face = open({ ago: 10 })
    expect(face.load).toHaveBeenCalledOnce()
    expect(adopted).toEqual([HIDDEN])
    await vi.advanceTimersByTimeAsync(0)
    expect(adopted).toEqual([HIDDEN, ''])
  })

  it('are waited for no longer than a while', async () => {
    open({ ago: 10, load: () => new Promise(() => {}) })
    await vi.advanceTimersByTimeAsync(139)
    expect(adopted).toEqual([HIDDEN])
    await vi.advanceTimersByTimeAsync(1)
    expect(adopted).toEqual([HIDDEN, ''])
  })

  it('do not hide a page where they cannot be fetched', async () => {
    open({ ago: 10, load: () => Promise.reject(new Error('offline')) })
    await vi.advanceTimersByTimeAsync(0)
    expect(adopted).toEqual([HIDDEN, ''])
    expect(localStorage.length).toBe(0)
  })

  it.each([
    { what: 'a page that is late already', ago: 160, connected: 5 },
    { what: 'a line that is slow to connect', ago: 10, connected: 200 },
  ])('leave $what to what stands in, and are fetched for the next', async ({ ago, connected }) => {
    const face = open({ ago, connected })
    expect(adopted).toEqual([STAND_IN])
    expect(face.load).not.toHaveBeenCalled()
    dispatchEvent(new Event('load'))
    await vi.advanceTimersByTimeAsync(0)
    expect(face.load).not.toHaveBeenCalled() // what is loaded may not be painted yet
    for (const tell of watching) tell()
    await vi.advanceTimersByTimeAsync(0)
    expect(face.load).toHaveBeenCalledOnce()
    expect(adopted).toEqual([STAND_IN])

    adopted.length = 0
    open({ ago, connected }) // the next page
    expect(adopted).toEqual([HIDDEN])
    await vi.advanceTimersByTimeAsync(0)
    expect(adopted).toEqual([HIDDEN, ''])
  })

  it('are left to what stands in where the browser does not say how long it took', () => {
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([])
    onTestFinished(() => void vi.restoreAllMocks())
    new Function(CHOOSE_FACES)()
    expect(adopted).toEqual([STAND_IN])
  })

  it('need nothing to be remembered', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('no room')
    })
    vi.stubGlobal('localStorage', undefined)
    open({ ago: 10 })
    await vi.advanceTimersByTimeAsync(0)
    expect(adopted).toEqual([HIDDEN, ''])
  })
})
