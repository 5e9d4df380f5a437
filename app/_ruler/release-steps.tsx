import type { MouseEvent } from 'react'
import { Icon } from '#app/_parts/icon.tsx'

export interface Step {
  href: string
  label: string
  onClick: (event: MouseEvent) => void
}

/** To the release before and to the one after, where there are such. */
export function ReleaseSteps({ previous, next }: { previous: Step | null; next: Step | null }) {
  const ends = [
    { icon: 'previous', step: previous, name: 'Previous release' },
    { icon: 'next', step: next, name: 'Next release' },
  ] as const
  return (
    <div className="release-steps">
      {ends.map(({ icon, step, name }) =>
        step ? (
          <a
            key={icon}
            href={step.href}
            onClick={step.onClick}
            aria-label={`${name}, ${step.label}`}
          >
            <Icon name={icon} />
          </a>
        ) : (
          <span key={icon}>
            <Icon name={icon} />
          </span>
        ),
      )}
    </div>
  )
}
