import { cleanup, render as renderInto } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach } from 'vitest'

afterEach(cleanup)

/** Renders a control on a page of its own, which is cleared after the test. */
export function render(element: ReactElement) {
  return renderInto(element)
}
