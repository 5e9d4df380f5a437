import type { Dataset } from '#lib/data/dataset'
import { announcedQuarter } from '#lib/data/fact'
import type { Reprint } from '#lib/series/compared'
import type { Observation } from '#lib/series/observation'
import { listInputs, type TwoDates } from '#lib/series/two-dates'

/** What a figure shows of one series and period on a vintage; undefined where it lacks the period. */
export type ShowOn = (vintage: string) => Observation | undefined

/** Whether two vintages show the same: one value of one line, or none. */
function isShownAlike(a: Observation | undefined, b: Observation | undefined): boolean {
  const [own, other] = [a?.value ?? null, b?.value ?? null]
  return own === other && (own === null || a?.line === b?.line)
}

/** The vintage's own document that a value shown on it was read from, or new inputs of it were. */
function findPlace(
  vintage: string,
  shown: Observation | undefined,
): Omit<Reprint, 'vintage'> | null {
  if (!shown?.quality) return null
  const { document, quality } = shown
  if (document !== null && shown.vintage === vintage) return { ...shown, document, quality }
  const fresh = listInputs(shown.inputs).filter(
    (input) => input.vintage === vintage && input.document !== 'computed',
  )
  return fresh.find(({ page }) => page !== null) ?? fresh[0] ?? null
}

/** The document of a day, without a page: what it gave moved a value that an older one has. */
function nameDocument(
  { documents }: Dataset,
  vintage: string,
  shown: Observation | undefined,
): Omit<Reprint, 'vintage'> | null {
  const document = documents.find(({ published }) => published === vintage)
  if (!document) return null
  const { title, url } = document
  const place = { document: title, source: null, page: null, url }
  return { release: announcedQuarter(document), ...place, quality: shown?.quality ?? 'primary' }
}

/**
 * The release since which a figure has shown what it shows now: of the vintages after `since`, the
 * first from which on the value and its line stay what they are on `to`. Null where the vintages do
 * not say.
 */
export function findRelease(
  { dataset, since, to }: TwoDates,
  now: Observation | undefined,
  showOn: ShowOn,
): Reprint | null {
  const later = dataset.vintages.filter((vintage) => vintage > since && vintage <= to)
  let shown = now
  for (const [index, vintage] of [...later.entries()].reverse()) {
    const before = showOn(later[index - 1] ?? since)
    if (isShownAlike(before, now)) {
      shown = before
      continue
    }
    const whole = nameDocument(dataset, vintage, shown)
    const place = findPlace(vintage, shown) ?? whole
    if (!place) return null
    const { release, document, source, page, quality, copy } = place
    // What was computed from a document's numbers stands on none of its pages.
    const url = place.url ?? (source === null ? (whole?.url ?? null) : null)
    const dated = dataset.releases.find(({ published }) => published === vintage)?.id ?? null
    const where = { document, source, page, url, quality }
    return { release: release ?? dated, vintage, ...where, ...(copy && { copy }) }
  }
  return null
}
