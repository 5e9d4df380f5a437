import { notFound } from 'next/navigation'

/** Every address that no other page answers, so that the site's own page says so. */
export default function MissingPage(): never {
  notFound()
}
