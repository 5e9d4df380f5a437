// @vitest-environment jsdom
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { START_SCRIPTS } from '#server/start-scripts.mjs'
import { deferScripts } from '#server/defer-scripts.mjs'

const FRAMEWORK = [
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
  '<script src="/_next/static/chunks/a.js" async=""></script>',
  '<script src="/_next/static/chunks/b.js" id="_R_" async=""></script>',
].join('')
const OTHERS = '<script>theme()</script><script src="/_next/old.js" noModule=""></script>'

/** Opens a page whose scripts were set aside and runs the one that starts them. */
function open() {
  document.body.innerHTML = deferScripts(FRAMEWORK)
  const heard = vi.spyOn(globalThis, 'addEventListener')
  new Function(START_SCRIPTS)()
  onTestFinished(() => {
    for (const [type, listener, options] of heard.mock.calls)
      removeEventListener(type, listener, options)
  })
}

const listSources = () =>
  [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src, id, async }) => [
    new URL(src).pathname,
    id,
    async,
  ])

afterEach(() => {
  document.body.innerHTML = ''
  document.head.innerHTML = ''
  vi.useRealTimers()
})

describe('a page', () => {
  it('names the scripts of the framework without running or fetching them', () => {
    const page = deferScripts(FRAMEWORK + OTHERS)
    expect(page).not.toContain('<script src="/_next/static')
    expect(page).toContain('<script data-later="/_next/static/chunks/b.js" id="_R_"></script>')
    expect(page).not.toContain('rel="preload"')
    expect(page.endsWith(OTHERS)).toBe(true)
  })

  it('has the script that starts them before them, once', () => {
    const [before, ...after] = deferScripts(FRAMEWORK).split(`<script>${START_SCRIPTS}</script>`)
    expect(before).toBe('')
    expect(after).toHaveLength(1)
    expect(after[0]).toMatch(/^<script data-later="\/_next\/static\/chunks\/a\.js">/)
  })

  it('leaves text that only speaks of scripts', () => {
    const text = '&lt;script src="/_next/a.js" async=""&gt; \\"<script src=\\"/_next/a.js\\""'
    expect(deferScripts(text)).toBe(text)
  })

  it.each(['pointermove', 'touchstart', 'keydown', 'scroll', 'focusin', 'click'])(
    'starts them once, in their order, at the first %s',
    (sign) => {
      open()
      expect(listSources()).toEqual([])
      dispatchEvent(new Event(sign))
      const started = [
        ['/_next/static/chunks/a.js', '', true],
        ['/_next/static/chunks/b.js', '_R_', true],
      ]
      expect(listSources()).toEqual(started)
      dispatchEvent(new Event(sign))
      expect(listSources()).toEqual(started)
    },
  )

  it('has them fetched when it has loaded and the browser is idle', () => {
    vi.useFakeTimers()
    open()
    const listAhead = () =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=prefetch]')].map(
        ({ href }) => new URL(href).pathname,
      )
    expect(listAhead()).toEqual([])
    dispatchEvent(new Event('load'))
    vi.advanceTimersByTime(100)
    expect(listAhead()).toEqual(['/_next/static/chunks/a.js', '/_next/static/chunks/b.js'])
    expect(listSources()).toEqual([])
  })

  it('starts them after a while without any sign', () => {
    vi.useFakeTimers()
    open()
    vi.advanceTimersByTime(9000)
    expect(listSources()).toEqual([])
    vi.advanceTimersByTime(2000)
    expect(listSources()).toHaveLength(2)
  })
})
