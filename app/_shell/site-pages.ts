/** The pages that the header links to, in its order. */
export const SITE_PAGES = [
  { href: '/', label: 'Dashboard', keepsVintage: true },
  { href: '/charts', label: 'Charts', keepsVintage: true },
  { href: '/explore', label: 'Explore', keepsVintage: true },
  { href: '/releases', label: 'Releases', keepsVintage: false },
  { href: '/claims', label: 'Claims', keepsVintage: true },
  { href: '/canvas', label: 'Canvas', keepsVintage: true },
  { href: '/api/v1', label: 'API', keepsVintage: false },
] as const
