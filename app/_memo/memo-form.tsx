'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type DragEvent } from 'react'
import type { CheckedMemo } from '#app/_memo/check-memo.ts'
import type { MemoResults } from '#app/_memo/memo-results.tsx'
import { usePublicUrl } from '#app/_parts/public-url.tsx'
import { FileButton } from '#app/_parts/file-button.tsx'
import { Homes } from '#lib/memo-check/homes'
import { MEMO_TYPES } from '#lib/memo-check/memo-types'

interface Shown {
  checked: CheckedMemo
  Results: typeof MemoResults
}

/** Reading and what shows it are loaded with the first memo. */
const load = () =>
  Promise.all([import('#app/_memo/check-memo.ts'), import('#app/_memo/memo-results.tsx')])

/**
 * A memo, pasted or as a file, read in the browser: fields have no names, so that nothing of it can be
 * sent even before scripts run.
 */
export function MemoForm({ asOf }: { asOf: string }) {
  const publicUrl = usePublicUrl()
  const client = useQueryClient()
  const area = useRef<HTMLTextAreaElement>(null)
  const turn = useRef(0)
  const [said, setSaid] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)

  const check = async (memo: File | string) => {
    turn.current += 1
    const own = turn.current
    const isOn = () => own === turn.current // a later memo takes the place of an earlier one
    const name = typeof memo === 'string' ? 'the text' : memo.name
    setFault(null)
    setShown(null)
    setSaid(`Reading ${name}`)
    try {
      const [{ checkMemo }, { MemoResults: Results }] = await load()
      const homes = new Homes([publicUrl, location.origin])
      const checked = await checkMemo(memo, homes, client, (done, all) => {
        if (isOn()) setSaid(`${done} of ${all} addresses compared`)
      })
      if (!isOn()) return
      setShown({ checked, Results })
      setSaid([...(checked.name ? [`${checked.name}:`] : []), ...checked.said].join(' '))
    } catch (error) {
      if (!isOn()) return
      setSaid('')
      setFault(error instanceof Error ? error.message : `${name} cannot be read.`)
    }
  }
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    void check(file)
  }
  return (
    <div className="check-form memo" onDrop={drop} onDragOver={(event) => event.preventDefault()}>
      <form
        className="memo-form"
        onSubmit={(event) => {
          event.preventDefault()
          const text = area.current?.value ?? ''
          if (text.trim() === '') setFault('Paste a text, or open a file.')
          else void check(text)
        }}
      >
        <label htmlFor="memo-text">Your memo</label>
        <textarea
          id="memo-text"
          ref={area}
          rows={shown ? 4 : 8}
          placeholder="Paste the text of a memo with its addresses, or drop a .docx, .pptx, .xlsx, .pdf, .md, .html, .png or .svg file here."
        />
        <div className="check-acts">
          <button className="button primary">Check</button>
          <FileButton types={MEMO_TYPES} take={(file) => void check(file)} />
        </div>
      </form>
      <p className="memo-said" role="status">
        {said}
      </p>
      {fault && (
        <p className="problem" role="alert">
          {fault}
        </p>
      )}
      {shown && (
        <section aria-label="What was found" className="claims">
          <shown.Results checked={shown.checked} asOf={asOf} />
        </section>
      )}
    </div>
  )
}
