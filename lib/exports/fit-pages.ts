import type { Feature, Image } from 'write-excel-file/node'

/**
 * Lets every landscape sheet print as wide as a page: over as many pages as its rows take, the first
 * `whole` sheets on one page each.
 */
export function fitPages(whole = 0): Feature<Image['content']> {
  const fit = (xml: string, pages: number) =>
    xml
      .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
      .replace(' orientation="landscape"', ` orientation="landscape" fitToHeight="${pages}"`)
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => fit(xml, sheetIndex < whole ? 1 : 0),
        },
      },
    },
  }
}
