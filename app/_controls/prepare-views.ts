import type { SyntheticEvent } from 'react'

type Prepare = (search: string) => void

const preparers = new Set<Prepare>()

/** Registers what fetches a part of the page as another query asks for it; answers its removal. */
export function onPrepare(prepare: Prepare): () => void {
  preparers.add(prepare)
  return () => void preparers.delete(prepare)
}

/** Fetches ahead what the page shows for a query that the reader is about to choose. */
export function prepareViews(search: string): void {
  for (const prepare of preparers) prepare(search)
}

/** For what holds links to other views of this page: prepares the one pointed at or focused. */
export function prepareLinked({ target }: SyntheticEvent): void {
  const link = target instanceof Element ? target.closest('a[href^="?"]') : null
  if (link) prepareViews(link.getAttribute('href') ?? '')
}
