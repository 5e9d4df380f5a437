import { RestatedMark } from '#app/_parts/restated-mark.tsx'

/** How many values in a figure were restated, as a link to them. Draws nothing for none. */
export function RestatedChip({ count, href }: { count: number; href: string }) {
  if (count === 0) return null
  return (
    <a className="chip" href={href}>
      <RestatedMark />
      Restated ({count})
    </a>
  )
}
