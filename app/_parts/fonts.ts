import localFont from 'next/font/local'

// A page waits for these files, so they hold ASCII and the signs that pages print, the headings' face no
// more than headings do. Letters of other languages, which only a reader's own words bring, and other
// signs lie in files of their own (styles/faces.css).

/**
 * Text and figures; both weights are asked for at once. Its default digits are tabular. Like the
 * headings' face it comes in time or not at all on this page: one that came late would move lines.
 */
export const sourceSans = localFont({
  src: [
    { path: '../fonts/source-sans-3-400.woff2', weight: '400', style: 'normal' },
    { path: '../fonts/source-sans-3-600.woff2', weight: '600', style: 'normal' },
  ],
  variable: '--sans',
  display: 'optional',
  adjustFontFallback: 'Arial',
  fallback: ['Like Arial', 'system-ui', 'sans-serif'],
})

/** Headings; Georgia stands in for it. */
export const sourceSerif = localFont({
  src: '../fonts/source-serif-4-600.woff2',
  weight: '600',
  variable: '--serif',
  display: 'optional',
  preload: true,
  adjustFontFallback: false,
  fallback: ['Wide Georgia', 'Georgia', 'serif'],
})
