import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

Element.prototype.scrollIntoView ??= () => {} // jsdom lays nothing out

// Every browser but one knows when it is idle. jsdom does not, and would make each test wait.
globalThis.requestIdleCallback ??= (task) =>
  Number(setTimeout(() => task({ didTimeout: false, timeRemaining: () => 50 })))
globalThis.cancelIdleCallback ??= (handle) => clearTimeout(handle)

// The next test finds the page empty.
afterEach(cleanup)
