import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// The next test finds the page empty.
afterEach(cleanup)
