import { CopyButton } from '#app/_controls/copy-button.tsx'
import { readPublicUrl } from '#app/public-url.ts'
import { askedOf, type PageRequest } from '#app/read-page.ts'
import type { ChartRow } from '#lib/charts'
import { writeIframe } from '#lib/embed-code'

/** The code of a chart's embed, as filtered: one that updates and one that never changes. */
export function EmbedCode({ row, page }: { row: ChartRow; page: PageRequest }) {
  const asked = askedOf(row, page)
  const write = (pin: string | null) => writeIframe(readPublicUrl(), row.id, pin, asked)
  const kinds = [
    {
      id: 'embed-updates',
      label: 'Updates with new releases',
      words: 'Shows the latest figures each time it is opened. Numbers in it can change.',
      code: write(null),
    },
    {
      id: 'embed-pinned',
      label: 'Never changes',
      words: 'Stays as known on the date of this view.',
      code: write(page.asOf),
    },
  ]
  return kinds.map(({ id, label, words, code }) => (
    <div key={id} className="embed-code">
      <label htmlFor={id}>
        <b>{label}.</b> {words}
      </label>
      <textarea id={id} readOnly rows={4} defaultValue={code} spellCheck={false} />
      <CopyButton text={code} />
    </div>
  ))
}
