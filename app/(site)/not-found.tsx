import { MissingPage } from '#app/_ui/missing-page.tsx'

export default function NotFound() {
  return <MissingPage />
}
