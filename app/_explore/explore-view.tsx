'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition, type ReactNode } from 'react'
import { describeWait } from '#app/_charts/describe-wait.ts'
import { useLate } from '#app/_charts/use-late.ts'
import { ignoreAddresses, tellAddress } from '#app/_controls/framework-address.ts'
import { useTidyAddress } from '#app/_controls/use-tidy-address.ts'
import { useUrlQuery } from '#app/_controls/use-url-query.ts'
import { FrameMessage } from '#app/_ui/frame-message.tsx'

/**
 * What the server rendered for an address: when one of `parameters` changes there, it is asked for
 * again, in place. The last view stays until the new one is here.
 */
export function ExploreView({
  search,
  sent,
  parameters,
  children,
}: {
  /** The query that was rendered, `?` included or empty. */
  search: string
  /** The same with the metrics as they were sent, unknown ones too. */
  sent: string
  parameters: readonly string[]
  children: ReactNode
}) {
  const router = useRouter()
  const { params } = useUrlQuery(sent)
  const [waiting, startWaiting] = useTransition()
  const late = useLate(waiting)
  const asked = useRef<string | null>(null)
  useTidyAddress(search, asked)
  const served = new URLSearchParams(sent)
  const stale = parameters.some((name) => params.get(name) !== served.get(name))
  const wanted = params.toString()
  useEffect(() => {
    if (!stale) return
    tellAddress()
    asked.current = location.search
    startWaiting(() => router.refresh())
  }, [stale, wanted, router])
  useEffect(() => {
    if (waiting) return ignoreAddresses // once it is done
  }, [waiting])
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
