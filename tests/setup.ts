import { afterEach, beforeEach } from 'vitest'
import { refuseFetch } from './setup-network'

let errors: string[] = []

globalThis.fetch = refuseFetch(globalThis.fetch)

// A test that expects an error replaces console.error itself; any other error fails it.
console.error = (...values: unknown[]) => void errors.push(values.map(String).join(' '))

beforeEach(() => {
  errors = []
})

afterEach(() => {
  if (errors.length > 0) throw new Error(`console.error was called:\n${errors.join('\n')}`)
})
