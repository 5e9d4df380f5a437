import type { ReactNode } from 'react'

/** The title of a page: where it stands, its name, what it shows, and what can be done with it. */
export function PageTitle({
  crumbs,
  title,
  subtitle,
  children,
  aside,
}: {
  /** The way to the page from the list it stands in. */
  crumbs?: ReactNode
  title: string
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
        <p className="subtitle">{subtitle}</p>
        {children}
      </div>
      {aside}
    </div>
  )
}
