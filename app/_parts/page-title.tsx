import type { ReactNode } from 'react'
import { keepWords } from '#app/_parts/keep-words.tsx'

/** The title of a page, with the way to it, a subtitle and actions. */
export function PageTitle({
  crumbs,
  title,
  subtitle,
  children,
  aside,
}: {
  /** The way to the page from the list that it is in. */
  crumbs?: ReactNode
  title: ReactNode
  subtitle: ReactNode
  /** What follows the subtitle. */
  children?: ReactNode
  aside?: ReactNode
}) {
  return (
    <div className="title-block">
      <div>
        {crumbs && <p className="crumbs">{crumbs}</p>}
        <h1>{title}</h1>
        <p className="subtitle">{keepWords(subtitle)}</p>
        {children}
      </div>
      {aside}
    </div>
  )
}
