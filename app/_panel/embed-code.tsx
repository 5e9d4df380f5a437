'use client'

import { useEffect, useState } from 'react'
import { useServedSearch } from '#app/_address/served-query.tsx'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { ScriptButton } from '#app/_parts/script-button.tsx'
import { useCopy } from '#app/_parts/use-copy.ts'
import type { EmbedCodes, EmbeddedChart } from '#app/_panel/write-embeds.ts'
import { chartSearch } from '#lib/charts/chart-search'

/** Copies a text and says so. Without scripts the text can be selected. */
function CopyButton({ text }: { text: string }) {
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

type Write = typeof import('#app/_panel/write-embeds.ts').writeEmbeds

/** What writes the code. It knows every metric by name, so it loads only when it is needed. */
function useWriter(needed: boolean): Write | null {
  const [write, setWrite] = useState<Write | null>(null)
  useEffect(() => {
    if (!needed) return
    // If it does not load, the code that the server wrote stays.
    import('#app/_panel/write-embeds.ts').then(
      ({ writeEmbeds }) => setWrite(() => writeEmbeds),
      () => undefined,
    )
  }, [needed])
  return write
}

/** The code of a chart's embed, as filtered: one that updates and one that stays. */
export function EmbedCode({
  embedded,
  asOf,
  newest,
  served,
}: {
  embedded: EmbeddedChart
  /** The vintage that the server rendered, `YYYY-MM-DD`. */
  asOf: string
  /** The newest vintage, which a view without a date is seen from. */
  newest: string
  /** The code as the server wrote it. */
  served: EmbedCodes
}) {
  const { chartParams } = embedded
  const { params } = useUrlQuery()
  const landing = new URLSearchParams(useServedSearch())
  const date = params.get('as-of')
  const moved = date !== landing.get('as-of')
  const write = useWriter(
    moved || chartSearch(chartParams, params) !== chartSearch(chartParams, landing),
  )
  // An address may name any date; the server has found its vintage.
  const codes = write?.(embedded, params, moved ? (date ?? newest) : asOf) ?? served
  const kinds = [
    {
      id: 'embed-updates',
      label: 'Updates with new releases',
      words: 'Shows the latest figures each time it is opened. Numbers in it can change.',
      code: codes.live,
    },
    {
      id: 'embed-pinned',
      label: `As known on ${codes.knownOn}`,
      words:
        'It says when the company restates a figure. A provisional one may still be replaced by a filed one.',
      code: codes.pinned,
    },
  ]
  return kinds.map(({ id, label, words, code }) => (
    <div key={id} className="embed-code">
      <label htmlFor={id}>
        <b>{label}.</b> {words}
      </label>
      <textarea id={id} readOnly rows={4} value={code} spellCheck={false} />
      <CopyButton text={code} />
    </div>
  ))
}
