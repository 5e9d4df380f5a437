import { useState } from 'react'

/**
 * Copies texts to the clipboard. `said` is the result of the last copy, in words: `done`, or `blocked`
 * after the browser's refusal.
 */
export function useCopy(): {
  said: string
  copy: (text: string, done?: string, blocked?: string) => Promise<void>
} {
  const [said, setSaid] = useState('')
  const copy = async (text: string, done = 'Copied', blocked = '') => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(done)
    } catch {
      setSaid(`Your browser blocked copying. ${blocked}`.trim())
    }
  }
  return { said, copy }
}
