'use client'

import { useRouter } from 'next/navigation'
import { useEffect, type ReactNode } from 'react'
import { isSame } from '#app/_address/change-search.ts'
import { onPrepare } from '#app/_address/prepare-views.ts'
import { useRefresh } from '#app/_address/use-refresh.ts'
import { useServedSearch } from '#app/_address/served-query.tsx'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { describeWait } from '#app/_figure/describe-wait.ts'
import { FrameMessage } from '#app/_parts/frame-message.tsx'
import { useLongWait } from '#app/_parts/use-long-wait.ts'

type PrefetchOptions = NonNullable<Parameters<ReturnType<typeof useRouter>['prefetch']>[1]>

// What `prefetch={true}` of the framework's own links asks for: the page with its data. The framework
// exports no value of this type, an enum.
const WHOLE = { kind: 'full' } as PrefetchOptions

/** Fetches this page ahead for every choice that the reader is about to make. */
function usePreparedPage(): void {
  const router = useRouter()
  useEffect(
    () => onPrepare((search) => router.prefetch(location.pathname + search, WHOLE)),
    [router],
  )
}

/**
 * What the server rendered for an address: when one of `parameters` changes there, it is asked for
 * again, in place. Showing the previous view while this one loads.
 */
export function ExploreView({
  sent,
  parameters,
  children,
}: {
  /** The query that was rendered, as it was sent: what could not be read is still in it. */
  sent: string
  parameters: readonly string[]
  children: ReactNode
}) {
  const { params } = useUrlQuery()
  const { refresh, waiting } = useRefresh()
  usePreparedPage()
  const isLong = useLongWait(waiting)
  const served = [new URLSearchParams(sent), new URLSearchParams(useServedSearch())]
  const stale = parameters.some((name) => served.every((query) => !isSame(name, params, query)))
  const wanted = params.toString()
  useEffect(() => {
    if (stale) refresh()
  }, [stale, wanted, refresh])
  return (
    <div aria-busy={waiting}>
      {isLong && (
        <div className="page">
          <FrameMessage
            title={describeWait(params)}
            text="Showing the previous view while this one loads."
          />
        </div>
      )}
      {children}
    </div>
  )
}
