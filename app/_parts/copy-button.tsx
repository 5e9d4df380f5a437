'use client'

import { useState } from 'react'
import { useHydrated } from '#app/_parts/use-hydrated.ts'

/** Copies a text and says so. Without scripts it is not seen, and the text can be selected. */
export function CopyButton({ text }: { text: string }) {
  const [said, setSaid] = useState('')
  const hydrated = useHydrated()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied')
    } catch {
      setSaid('The browser does not allow it: select the text and copy it.')
    }
  }
  return (
    <p className="copy">
      <button
        type="button"
        className="button"
        style={hydrated ? undefined : { visibility: 'hidden' }} // its place is kept: nothing jumps
        onClick={() => void copy()}
      >
        Copy
      </button>
      <span role="status">{said}</span>
    </p>
  )
}
