import { MissingPage } from '#app/_shell/missing-page.tsx'

/** The framework's own page for what is not found, where no server of ours stands before it. */
export default function NotFound() {
  return <MissingPage />
}
