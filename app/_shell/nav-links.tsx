'use client'

import { usePathname } from 'next/navigation'
import { changeSearch } from '#app/_address/change-search.ts'
import { useUrlQuery } from '#app/_address/use-url-query.ts'

/** The pages that the header links to, in its order: address, name, whether it has vintages. */
const SITE_PAGES: readonly (readonly [href: string, label: string, hasVintages?: 1])[] = [
  ['/', 'Dashboard', 1],
  ['/charts', 'Charts', 1],
  ['/explore', 'Explore', 1],
  ['/table', 'Table', 1],
  ['/releases', 'Releases'],
  ['/changes', 'Changes'],
  ['/claims', 'Claims', 1],
  ['/memo-check', 'Memo check'],
  ['/canvas', 'Canvas', 1],
  ['/data', 'Data'],
  ['/about', 'About'],
]

/** The pages of the site. Links keep the reader's vintage. */
export function NavLinks() {
  const path = usePathname()
  const vintage = changeSearch('', { 'as-of': useUrlQuery().params.get('as-of') })
  return (
    <ul>
      {SITE_PAGES.map(([href, label, hasVintages]) => (
        <li key={href}>
          <a
            href={hasVintages ? href + vintage : href}
            aria-current={isUnder(path, href) ? 'page' : undefined}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

function isUnder(path: string, href: string): boolean {
  return path === href || (href !== '/' && path.startsWith(`${href}/`))
}
