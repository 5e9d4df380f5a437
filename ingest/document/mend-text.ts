/** Characters without width: soft hyphens, joiners, direction marks. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
/** Superscript and circled digits and letters, which would otherwise become part of a number. */
const RAISED =
  /[\u00aa\u00b2\u00b3\u00b9\u00ba\u2070\u2071\u2074-\u2079\u207c-\u207f\u2460-\u2473]+/g
/** Hyphens and minus signs of every kind; dashes are one only directly before a digit. */
const MINUS = /[\u02d7\u2010-\u2012\u2043\u207b\u2212\u2796\ufe63\uff0d]/g
const DASH_BEFORE_NUMBER = /(?<=^|[\s(])[\u2013-\u2015](?=(?:RMB|CNY|US\$|[$¥￥])?\d)/g

/**
 * Characters that look alike made one: no invisible ones, a raised mark as `^`, minus signs as `-`,
 * trade marks left out.
 */
export function mendCharacters(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[™℠®©]/g, '')
    .replace(RAISED, '^')
    .replace(MINUS, '-')
    .replace(DASH_BEFORE_NUMBER, '-')
    .normalize('NFKC')
}

/**
 * Undoes what PDF readers do to numbers: `( 1 , 867 )`, `(2 ,595)`, `8, 305` and `7,1 64` become
 * one number each. Whitespace of any kind becomes one space.
 */
export function mendText(text: string): string {
  return mendCharacters(text)
    .replace(/[\ue000-\uf8ff]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ \^(?= |$)/g, '^')
    .replace(/\(-(?=\d)/g, '(')
    .replace(/\( ?[\d][\d ,.]* ?\)/g, mendBracketed)
    .replace(/(?<![\d.,])(\d{1,3}) ,(\d{3})(?!\d)/g, '$1,$2')
    .replace(/(?<![\d.,])(\d{1,3}), (\d{3})(?![\d.])/g, '$1,$2')
    .replace(/(?<= )(\d{1,2})\. (\d\d)(?= )/g, '$1.$2')
    .replace(/(,\d) (\d{2})(?!\d)|(,\d{2}) (\d)(?!\d)/g, '$1$2$3$4')
}

/** Brackets hold one number, so blanks inside them come from the PDF reader. */
function mendBracketed(printed: string): string {
  const bare = printed.replace(/ /g, '')
  return /^\(\d{1,3}(,\d{3})*(\.\d+)?\)$/.test(bare) || /^\(\d+(\.\d+)?\)$/.test(bare)
    ? bare
    : printed
}
