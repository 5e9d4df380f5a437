import { act } from '@testing-library/react'
import { beforeEach } from 'vitest'

/** Starts each test of a file at an address of its own, without another document. */
export function startAt(address: string) {
  beforeEach(() => history.replaceState(null, '', address))
}

/** Presses Back and waits until the page knows. */
export async function goBack() {
  await act(async () => {
    const moved = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }))
    history.back()
    await moved
  })
}
