import type { CSSProperties, MouseEvent } from 'react'
import { Icon } from '#app/_parts/icon.tsx'
import type { Vintage } from '#app/_address/vintage.ts'

/** The styles that place a tick or a knob on the ruler; React's type knows no custom property. */
export const at = (index: number) => ({ '--at': index }) as CSSProperties
/** The styles of a ruler with a tick for each of `count` days. */
export const countTicks = (count: number) => ({ '--count': count }) as CSSProperties // as above

function classOf(release: Vintage['release']): string {
  if (release === null) return 'tick filing'
  return release.endsWith('Q4') ? 'tick year-end' : 'tick'
}

/** A tick for each day, with its year where one begins; `linked` to the pages of the releases. */
export function ReleaseTicks({
  vintages,
  linked = false,
}: {
  vintages: readonly Vintage[]
  linked?: boolean
}) {
  const yearOf = (vintage?: Vintage) => vintage?.published.slice(0, 4)
  return vintages.map((vintage, index) => {
    const { release, filing, label } = vintage
    const year = yearOf(vintage)
    const isFirst = index > 0 && year !== yearOf(vintages[index - 1])
    const Tag = linked ? 'a' : 'span'
    return (
      <Tag
        key={vintage.published}
        className={classOf(release)}
        style={at(index)}
        title={filing ? `${label} · ${filing}` : label}
        {...(linked ? { href: `/releases/${release}`, tabIndex: -1 } : {})}
      >
        {isFirst && <span className={Number(year) % 2 ? 'year odd' : 'year'}>{year}</span>}
      </Tag>
    )
  })
}

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
