import type { Vintage } from '#app/_address/vintage.ts'
import { at } from '#app/_ruler/release-steps.tsx'

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
