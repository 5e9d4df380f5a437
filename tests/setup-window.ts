import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// Where a build and other tests run beside it, an answer takes longer than the library's second, and
// what draws in the browser is loaded while the first test waits for it.
configure({ asyncUtilTimeout: 20_000 })

Element.prototype.scrollIntoView ??= () => {} // jsdom lays nothing out

// Every browser but one knows when it is idle. jsdom does not, and would make each test wait.
globalThis.requestIdleCallback ??= (task) =>
  Number(setTimeout(() => task({ didTimeout: false, timeRemaining: () => 50 })))
globalThis.cancelIdleCallback ??= (handle) => clearTimeout(handle)

// The next test finds the page empty, of what was written into it by hand too.
afterEach(() => {
  cleanup()
  document.body.replaceChildren()
})
