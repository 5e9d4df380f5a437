import { PrintRule } from '#app/_address/print-rule.tsx'
import { readPublicUrl } from '#app/_page/public-url.ts'
import { escapeCss } from '#lib/words/escapes'

/**
 * What stands at the foot of every printed page: the address of what is shown now, and the vintage.
 * Paper has no other way to say where it came from. It is a rule of the sheet and not of the root,
 * which a style in the body may not name.
 */
export function PrintFoot({
  asOf,
}: {
  /** The vintage in words: `20 Aug 2026`. */
  asOf: string
}) {
  const before = `@page{@bottom-left{content:"${escapeCss(readPublicUrl())}`
  const after = `${escapeCss(` · as known on ${asOf}`)}"}}`
  return <PrintRule before={before} after={after} />
}
