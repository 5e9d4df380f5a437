'use client'

import { takeClick } from '#app/_parts/take-click.ts'
import type { UrlQuery } from '#app/_address/use-url-query.ts'
import { Icon } from '#app/_parts/icon.tsx'

/** Drops the given parameters, so that every default holds again. */
export function ResetLink({ parameters, url }: { parameters: readonly string[]; url: UrlQuery }) {
  const changes = Object.fromEntries(parameters.map((name) => [name, null]))
  return (
    <a
      className="filter-reset"
      href={url.hrefOf(changes)}
      onClick={(event) => takeClick(event, () => url.set(changes))}
    >
      <Icon name="reset" />
      Reset
    </a>
  )
}
