/**
 * A label as its letters and digits only, so that broken words, bullets, `&`, footnote marks and the
 * loss or gain in brackets make no difference: `Net (loss) income(2)` → `netincome`.
 */
export function labelKey(label: string): string {
  return label
    .toLowerCase()
    .replace(/\([^()]*\)/g, '')
    .replace(/&/g, 'and')
    .replace(/[^a-z0-9]/g, '')
}
