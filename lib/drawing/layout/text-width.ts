/** Advance widths of Source Sans 3 in thousandths of the size, for the characters 32 to 126. */
const REGULAR = [
  200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497,
  497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527,
  494, 617, 652, 263, 479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513,
  476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495,
  255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
]
const SEMIBOLD = [
  200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513,
  513, 513, 513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 576, 625, 538,
  510, 628, 663, 282, 494, 597, 502, 745, 657, 674, 582, 674, 592, 545, 546, 655, 536, 800, 541,
  501, 540, 324, 344, 324, 513, 500, 549, 516, 563, 462, 564, 507, 317, 520, 558, 262, 263, 522,
  271, 843, 560, 549, 564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324, 255, 324, 513,
]
/** Other characters that charts write: dash, minus, quotes, dot. */
const OTHERS: Readonly<Record<string, number>> = {
  '–': 480,
  '−': 505,
  '’': 262,
  '‘': 262,
  '·': 262,
  '\u00a0': 200,
}
const UNKNOWN = 560

/** The advance of a text in thousandths of its size: a whole number, so that parts add up. */
function sumAdvances(text: string, bold: boolean): number {
  const table = bold ? SEMIBOLD : REGULAR
  let sum = 0
  for (const character of text)
    sum += table[character.charCodeAt(0) - 32] ?? OTHERS[character] ?? UNKNOWN
  return sum
}

/** The width of a text in pixels as Source Sans 3 sets it, kerning left aside. */
export function measureText(text: string, size: number, bold = false): number {
  return (sumAdvances(text, bold) * size) / 1000
}

type Fits = (advance: number) => boolean

/** The pieces of a word that is wider than a line and may be parted, as addresses may. */
function partWord(word: string, fits: Fits, bold: boolean): string[] {
  const pieces: string[] = []
  for (const part of word.split(/(?<=[/?&,])/)) {
    const longer = (pieces.at(-1) ?? '') + part
    if (pieces.length > 0 && fits(sumAdvances(longer, bold))) pieces[pieces.length - 1] = longer
    else pieces.push(part)
  }
  return pieces
}

/**
 * Breaks a text at spaces into lines no wider than `width` where its words allow; an address that is
 * wider is parted after its slashes and signs.
 */
export function wrapText(text: string, size: number, width: number, bold = false): string[] {
  const fits: Fits = (advance) => (advance * size) / 1000 <= width
  const space = sumAdvances(' ', bold)
  const lines: string[] = []
  let filled = 0
  const add = (word: string, advance: number) => {
    const longer = filled + space + advance
    const last = lines.length - 1
    const joins = last >= 0 && fits(longer)
    if (joins) lines[last] = `${lines[last]} ${word}`
    else lines.push(word)
    filled = joins ? longer : advance
  }
  for (const word of text.split(' ')) {
    const advance = sumAdvances(word, bold)
    if (fits(advance)) add(word, advance)
    else for (const piece of partWord(word, fits, bold)) add(piece, sumAdvances(piece, bold))
  }
  return lines
}
