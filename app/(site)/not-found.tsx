import { MissingPage } from '#app/_shell/missing-page.tsx'

/** The framework's own not-found page, for when our server does not run in front of it. */
export default function NotFound() {
  return <MissingPage />
}
