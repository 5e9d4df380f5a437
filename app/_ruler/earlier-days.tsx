import type { Vintage } from '#app/_address/vintage.ts'

/** The days before the one at `place`, newest first, as options of a list. */
export function EarlierDays({ vintages, place }: { vintages: readonly Vintage[]; place: number }) {
  return vintages
    .slice(0, place)
    .reverse()
    .map(({ published, label }) => (
      <option key={published} value={published}>
        {label}
      </option>
    ))
}
