const FACES = [
  {
    face: 'font-family:Fit;font-weight:400;size-adjust:91%',
    names: ['Segoe UI', 'Roboto', 'Helvetica Neue', 'Arial', 'Liberation Sans'],
  },
  {
    face: 'font-family:Fit;font-weight:600 700;size-adjust:91%',
    names: [
      'Segoe UI Semibold',
      'Roboto Medium',
      'Helvetica Neue Bold',
      'Arial Bold',
      'Liberation Sans Bold',
    ],
  },
  { face: 'font-family:FitSerif;font-weight:600;size-adjust:93%', names: ['Georgia Bold'] },
]

/**
 * Embeds and SVG files load no font. In these rules of CSS, faces that most systems have are `Fit` and
 * `FitSerif`, set a little smaller, so that they are as wide as Source Sans 3 and Source Serif 4, by
 * which labels are placed; a `local` face is read from the reader's own.
 */
export const FIT_FACES = FACES.map(({ face, names }) => {
  const sources = names.map((name) => `local("${name}")`).join(',')
  return `@font-face{${face};src:${sources}}`
}).join('\n')
