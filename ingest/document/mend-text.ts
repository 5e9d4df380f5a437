/**
 * What PDF readers do to numbers, undone: `( 1 , 867 )`, `(2 ,595)`, `8, 305` and `7,1 64` become
 * one number each. Whitespace of any kind becomes one space.
 */
export function mendText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\ue000-\uf8ff]/g, ' ')
    .replace(/[\u2010-\u2012\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/\( ?[\d][\d ,.]* ?\)/g, mendBracketed)
    .replace(/(?<![\d.,])(\d{1,3}) ,(\d{3})(?!\d)/g, '$1,$2')
    .replace(/(?<![\d.,])(\d{1,3}), (\d{3})(?![\d.])/g, '$1,$2')
    .replace(/(?<= )(\d{1,2})\. (\d\d)(?= )/g, '$1.$2')
    .replace(/(,\d) (\d{2})(?!\d)|(,\d{2}) (\d)(?!\d)/g, '$1$2$3$4')
}

/** What stands in brackets is one number, so blanks inside it are none of the company's. */
function mendBracketed(printed: string): string {
  const bare = printed.replace(/ /g, '')
  return /^\(\d{1,3}(,\d{3})*(\.\d+)?\)$/.test(bare) || /^\(\d+(\.\d+)?\)$/.test(bare)
    ? bare
    : printed
}
