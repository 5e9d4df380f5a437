import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

Element.prototype.scrollIntoView ??= () => {} // jsdom lays nothing out

// The next test finds the page empty.
afterEach(cleanup)
