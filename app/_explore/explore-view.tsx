'use client'

import { useEffect, type ReactNode } from 'react'
import { describeWait } from '#app/_figure/describe-wait.ts'
import { useLate } from '#app/_parts/use-late.ts'
import { useRefresh } from '#app/_address/use-refresh.ts'
import { useUrlQuery } from '#app/_address/use-url-query.ts'
import { usePreparedPage } from '#app/_explore/use-prepared-page.ts'
import { FrameMessage } from '#app/_parts/frame-message.tsx'

/**
 * What the server rendered for an address: when one of `parameters` changes there, it is asked for
 * again, in place. The last view stays until the new one is here.
 */
export function ExploreView({
  sent,
  search,
  parameters,
  children,
}: {
  /** The query that was rendered, as it was sent. */
  sent: string
  /** The same as it was read: what could not be read leaves the address. */
  search: string
  parameters: readonly string[]
  children: ReactNode
}) {
  const { params } = useUrlQuery(search)
  const { refresh, waiting } = useRefresh()
  usePreparedPage()
  const late = useLate(waiting)
  const served = [new URLSearchParams(sent), new URLSearchParams(search)]
  const stale = parameters.some((name) =>
    served.every((query) => params.get(name) !== query.get(name)),
  )
  const wanted = params.toString()
  useEffect(() => {
    if (stale) refresh()
  }, [stale, wanted, refresh])
  return (
    <div aria-busy={waiting}>
      {late && (
        <div className="page">
          <FrameMessage
            title={describeWait(params)}
            text="The last view stays until the new one is here."
          />
        </div>
      )}
      {children}
    </div>
  )
}
