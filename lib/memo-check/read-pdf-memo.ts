import { openPdf } from '#lib/files/open-pdf'
import { addLink, findAddresses } from '#lib/memo-check/find-addresses'
import type { Homes } from '#lib/memo-check/homes'
import type { Gathering } from '#lib/memo-check/mention'
import { joinPdfItems } from '#lib/words/pdf-text'

/** An address that a line ends in the middle of: it goes on in the next one. */
const BROKEN = /(https?:\/\/\S*[-/?&=@,%._])\n(?=[\w%])/g

/** Milliseconds after which the rest of a PDF is left out. */
const PATIENCE = 20_000

/** The addresses among a page's annotations. */
function listLinks(annotations: readonly unknown[]): string[] {
  return annotations.flatMap((annotation) => {
    if (typeof annotation !== 'object' || annotation === null) return []
    const { url, unsafeUrl } = annotation as { url?: unknown; unsafeUrl?: unknown } // as pdf.js gives them
    const address = url ?? unsafeUrl
    return typeof address === 'string' ? [address] : []
  })
}

/** Reads a PDF: its text and its links. Throws an Error that says why it cannot be read. */
export async function readPdfMemo(
  bytes: Uint8Array,
  name: string,
  reading: { homes: Homes; gathering: Gathering },
  now: () => number = () => performance.now(),
): Promise<void> {
  const until = now() + PATIENCE
  const pdf = await openPdf(bytes, name)
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      if (now() > until) {
        reading.gathering.note(`Only its first ${number - 1} pages were read in the time there is.`)
        break
      }
      const page = await pdf.getPage(number)
      const place = `page ${number}`
      const links = listLinks(await page.getAnnotations())
      for (const link of links) addLink(link, { ...reading, place })
      const { items } = await page.getTextContent()
      const text = joinPdfItems(items).replace(BROKEN, '$1')
      findAddresses(text, { ...reading, place })
      page.cleanup()
    }
  } finally {
    await pdf.loadingTask.destroy()
  }
}
