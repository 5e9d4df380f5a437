import type { CSSProperties, MouseEvent } from 'react'
import { Icon } from '#app/_parts/icon.tsx'

/** The styles that place a tick or a knob on the ruler; React's type knows no custom property. */
export const at = (index: number) => ({ '--at': index }) as CSSProperties
/** The styles of a ruler with a tick for each of `count` days. */
export const countTicks = (count: number) => ({ '--count': count }) as CSSProperties // as above

/** A link to another release or filing. */
interface Step {
  href: string
  label: string
  /** What it leads to, if not a release. */
  filing?: string
  onClick?: (event: MouseEvent) => void
}

/** Links to the previous and the next release or filing, if they exist. */
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
            aria-label={`${step.filing ? name.replace('release', step.filing) : name}, ${step.label}`}
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
