import type { PageRequest } from '#app/_page/read-page.ts'
import { ActionLink } from '#app/_parts/action-link.tsx'
import { joinAddress } from '#lib/figures/figure-address'

/** Sets the same quarters of a metric side by side, or back in time: the rest of the address stays. */
export function SeasonsLink({ id, page }: { id: string; page: PageRequest }) {
  const isOn = page.values.view === 'seasons'
  const params = new URLSearchParams(page.params)
  if (isOn) params.delete('view')
  else params.set('view', 'seasons')
  const text = isOn ? 'Quarters in time' : 'Same quarters side by side'
  return <ActionLink icon="table" href={joinAddress(`/metrics/${id}`, params)} text={text} />
}
