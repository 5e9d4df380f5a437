import { useEffect, useState } from 'react'
import { fetchAnswer } from '#app/_address/fetch-answer.ts'
import { listPlaces, type CatalogueNames, type Place } from '#lib/site/find-places'

export interface Places {
  places: readonly Place[]
  /** Why there are none: they are on their way, or did not come. */
  lack: 'loading' | 'failed' | null
}

async function fetchPlaces(signal: AbortSignal): Promise<Place[]> {
  const response = await fetchAnswer('/api/v1', signal)
  return listPlaces((await response.json()) as CatalogueNames) // our own API’s catalogue
}

/** Every place of the site, from the API’s catalogue. */
export function usePlaces(): Places {
  const [found, setFound] = useState<Places>({ places: [], lack: 'loading' })
  useEffect(() => {
    const control = new AbortController()
    fetchPlaces(control.signal).then(
      (places) => setFound({ places, lack: null }),
      () => {
        if (!control.signal.aborted) setFound({ places: [], lack: 'failed' })
      },
    )
    return () => control.abort()
  }, [])
  return found
}
