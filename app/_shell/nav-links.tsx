'use client'

import { usePathname } from 'next/navigation'
import { changeSearch } from '#app/_address/change-search.ts'
import { useUrlQuery } from '#app/_address/use-url-query.ts'

/** The pages that the header links to, in its order: address, name, whether it has vintages. */
const SITE_PAGES = [
  ['/', 'Dashboard', 1],
  ['/charts', 'Charts', 1],
  ['/explore', 'Explore', 1],
  ['/releases', 'Releases', 0],
  ['/changes', 'Changes', 0],
  ['/claims', 'Claims', 1],
  ['/canvas', 'Canvas', 1],
  ['/data', 'Data', 0],
  ['/about', 'About', 0],
] as const

/** The pages of the site. Links keep the reader's vintage. */
export function NavLinks() {
  const path = usePathname()
  const asOf = useUrlQuery().params.get('as-of')
  return (
    <ul>
      {SITE_PAGES.map(([href, label, hasVintages]) => (
        <li key={href}>
          <a
            href={hasVintages ? href + changeSearch('', { 'as-of': asOf }) : href}
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
