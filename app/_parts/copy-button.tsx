'use client'

import { ScriptButton } from '#app/_parts/script-button.tsx'
import { useCopy } from '#app/_parts/use-copy.ts'

/** Copies a text and says so. Without scripts the text can be selected. */
export function CopyButton({ text }: { text: string }) {
  const { said, copy } = useCopy()
  return (
    <p className="copy">
      <ScriptButton
        className="button"
        onClick={() => void copy(text, 'Copied', 'Select the text and copy it.')}
      >
        Copy
      </ScriptButton>
      <span role="status">{said}</span>
    </p>
  )
}
