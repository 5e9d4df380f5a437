import { Icon } from '#app/_parts/icon.tsx'
import { useHydrated } from '#app/_parts/use-hydrated.ts'
import type { Vintage } from '#app/_address/vintage-place.ts'
import { isQuarter, labelPeriod } from '#lib/period/period'

/** A release's date with the quarter it reports: `25 Nov 2025 · Sep Q 2025`. */
function nameVintage({ label, release }: Vintage): string {
  return isQuarter(release) ? `${label} · ${labelPeriod(release, 'release')}` : label
}

/**
 * The date that a page is seen from; on a phone, which has no room for the slider, a list of every
 * release lies over it, newest first.
 */
export function ReleaseChoice({
  vintages,
  place,
  onMove,
}: {
  vintages: readonly Vintage[]
  place: number
  onMove: (place: number) => void
}) {
  const hydrated = useHydrated()
  const all = vintages.map((vintage, at) => ({ vintage, at })).reverse()
  return (
    <span className="release-choice">
      <b>{vintages[place]?.label}</b>
      <Icon name="down" />
      {hydrated && (
        <select
          aria-label="As known on"
          value={place}
          onChange={({ currentTarget }) => onMove(Number(currentTarget.value))}
        >
          {all.map(({ vintage, at }) => (
            <option key={at} value={at}>
              {nameVintage(vintage)}
            </option>
          ))}
        </select>
      )}
    </span>
  )
}
