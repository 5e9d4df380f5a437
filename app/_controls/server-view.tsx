'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'
import { ignoreAddresses, tellAddress } from '#app/_controls/framework-address.ts'
import { useUrlQuery } from '#app/_controls/use-url-query.ts'

/** Milliseconds by which the page is asked for later than its figures, which are looked at first. */
const AFTER = 150

/**
 * Keeps what the server rendered in step with the address: asks for the page again, in place, when
 * one of `parameters` is no longer what the server rendered for. Draws nothing.
 */
export function ServerView({
  search,
  parameters,
}: {
  search: string
  parameters: readonly string[]
}) {
  const router = useRouter()
  const { params } = useUrlQuery(search)
  const served = new URLSearchParams(search)
  const stale = parameters.some((name) => params.get(name) !== served.get(name))
  const wanted = params.toString()
  const [rendering, startRendering] = useTransition()
  useEffect(() => {
    if (!stale) return
    const refresh = () => {
      tellAddress()
      router.refresh()
    }
    const timer = setTimeout(() => startRendering(refresh), AFTER)
    return () => clearTimeout(timer)
  }, [stale, wanted, router])
  useEffect(() => {
    if (rendering) return ignoreAddresses // once it is done
  }, [rendering])
  return null
}
