'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useTransition, type ReactNode } from 'react'
import { describeWait } from '#app/_charts/describe-wait.ts'
import { useLate } from '#app/_charts/use-late.ts'
import { useUrlQuery } from '#app/_controls/use-url-query.ts'
import { FrameMessage } from '#app/_ui/frame-message.tsx'

/**
 * What the server rendered for an address: when one of `parameters` changes there, it is asked for
 * again, in place. The last view stays until the new one is here.
 */
export function ExploreView({
  search,
  parameters,
  children,
}: {
  /** The query that was rendered, as it was sent. */
  search: string
  parameters: readonly string[]
  children: ReactNode
}) {
  const router = useRouter()
  const { params } = useUrlQuery(search)
  const [waiting, startWaiting] = useTransition()
  const late = useLate(waiting)
  const served = new URLSearchParams(search)
  const stale = parameters.some((name) => params.get(name) !== served.get(name))
  const wanted = params.toString()
  useEffect(() => {
    if (stale) startWaiting(() => router.refresh())
  }, [stale, wanted, router])
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
