import { useState } from 'react'
import { CopyCards } from '#app/_share/copy-cards.tsx'
import { PinCards } from '#app/_share/pin-cards.tsx'
import { ShareOptions } from '#app/_share/share-options.tsx'
import type { SharedPair } from '#app/_share/share-source.ts'
import { useCopying } from '#app/_share/use-copying.ts'
import { Icon } from '#app/_parts/icon.tsx'
import { describeCopied } from '#lib/copy-for/copied'
import { ADDRESS, CITATIONS } from '#lib/copy-for/destinations'
import { USUAL_CHOICES, type ShareChoices } from '#lib/copy-for/share-choices'

/** What is chosen and copied of a figure. */
export function ShareBody({ pair, publicUrl }: { pair: SharedPair; publicUrl: string }) {
  const [choices, setChoices] = useState<ShareChoices>(USUAL_CHOICES)
  const copying = useCopying(publicUrl)
  const { done, waits, said, byHand, copy, reset } = copying
  const copied = describeCopied(publicUrl, choices.pinned ? pair.pinned : pair.live, choices)
  function choose(changes: Partial<ShareChoices>) {
    setChoices({ ...choices, ...changes })
    reset()
  }
  return (
    <>
      <PinCards
        figure={pair.pinned}
        pinned={choices.pinned}
        choose={(pinned) => choose({ pinned })}
      />
      <ShareOptions choices={choices} choose={choose} />
      <CopyCards done={done} waits={waits} copy={(destination) => void copy(destination, copied)} />
      <p className="share-said" role="status">
        {said}
      </p>
      {byHand !== null && (
        <textarea
          className="share-by-hand"
          aria-label="Text to copy"
          readOnly
          rows={5}
          spellCheck={false}
          value={byHand}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
      <h3>Address</h3>
      <div className="share-address">
        <input
          aria-label="Address"
          readOnly
          spellCheck={false}
          value={copied.embed}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <button type="button" onClick={() => void copy(ADDRESS, copied)}>
          <Icon name={done === ADDRESS.name ? 'check' : 'copy'} />
          Copy
        </button>
      </div>
      <div className="share-cite" role="group" aria-labelledby="share-cite">
        <h3 id="share-cite">Citation</h3>
        {CITATIONS.map((citation) => (
          <button
            key={citation.name}
            type="button"
            className={`button${done === citation.name ? ' done' : ''}`}
            onClick={() => void copy(citation, copied)}
          >
            <Icon name={done === citation.name ? 'check' : 'copy'} />
            {citation.name}
          </button>
        ))}
      </div>
    </>
  )
}
