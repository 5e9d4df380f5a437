'use client'

import { usePathname } from 'next/navigation'
import { changeSearch, useUrlQuery } from '#app/_address/use-url-query.ts'
import { SITE_PAGES } from '#app/_shell/site-pages.ts'

/** The pages of the site. The vintage a reader looks from goes along from page to page. */
export function NavLinks() {
  const path = usePathname()
  const asOf = useUrlQuery('').params.get('as-of')
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
