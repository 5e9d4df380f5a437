'use client'

import { useId, useRef } from 'react'
import { Choice, type ChoiceProps } from '#app/_parts/choice.tsx'
import { useDismiss } from '#app/_parts/use-dismiss.ts'
import { Icon } from '#app/_parts/icon.tsx'

/** Choices that are rarely changed, behind a button that states them. */
export function MoreMenu({ words, choices }: { words: string; choices: readonly ChoiceProps[] }) {
  const id = useId()
  const details = useRef<HTMLDetailsElement>(null)
  useDismiss(details)
  return (
    <div>
      <span className="control-label" id={id}>
        More
      </span>
      <details className="menu" ref={details}>
        <summary className="button" aria-describedby={id}>
          {words}
          <Icon name="down" />
        </summary>
        <div className="menu-panel from-left">
          {choices.map((choice) => (
            <Choice key={choice.label} {...choice} />
          ))}
        </div>
      </details>
    </div>
  )
}
