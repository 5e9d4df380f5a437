'use client'

import { ScriptButton } from '#app/_parts/script-button.tsx'

/** Opens the browser's own print dialog. Without scripts, the browser's menu prints. */
export function PrintButton() {
  return (
    <ScriptButton className="button" onClick={() => window.print()}>
      Print on one page
    </ScriptButton>
  )
}
