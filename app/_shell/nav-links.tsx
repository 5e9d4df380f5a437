'use client'

import { usePathname } from 'next/navigation'
import { changeSearch } from '#app/_address/change-search.ts'
import { useUrlQuery } from '#app/_address/use-url-query.ts'

/** The pages that the header links to, in its order. */
const SITE_PAGES = [
  { href: '/', label: 'Dashboard', keepsVintage: true },
  { href: '/charts', label: 'Charts', keepsVintage: true },
  { href: '/explore', label: 'Explore', keepsVintage: true },
  { href: '/releases', label: 'Releases', keepsVintage: false },
  { href: '/changes', label: 'Changes', keepsVintage: false },
  { href: '/claims', label: 'Claims', keepsVintage: true },
  { href: '/canvas', label: 'Canvas', keepsVintage: true },
  { href: '/data', label: 'Data', keepsVintage: false },
  { href: '/about', label: 'About', keepsVintage: false },
] as const

/** The pages of the site. Links keep the reader's vintage. */
export function NavLinks() {
  const path = usePathname()
  const asOf = useUrlQuery().params.get('as-of')
  return (
    <ul>
      {SITE_PAGES.map(({ href, label, keepsVintage }) => (
        <li key={href}>
          <a
            href={keepsVintage ? href + changeSearch('', { 'as-of': asOf }) : href}
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
