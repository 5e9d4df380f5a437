import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'

/** Holds a text to its golden file; `UPDATE_GOLDEN=1` writes the file instead. */
export function expectGolden(name: string, text: string): void {
  const file = path.resolve('tests/golden', name)
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text)
  expect(text, `${name} differs; UPDATE_GOLDEN=1 accepts the change`).toBe(
    readFileSync(file, 'utf8'),
  )
}
