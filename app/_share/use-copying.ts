import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { describeFailure, fetchAnswer, FRESH } from '#app/_address/answer-query.ts'
import type { ClipboardContent, Copied } from '#lib/copy-for/copied'
import type { Destination } from '#lib/copy-for/destinations'
import { writeTable } from '#lib/copy-for/table-copy'
import { stateHeight } from '#lib/copy-for/state-height'
import { escapeXml } from '#lib/words/escapes'

/** What a copy is made of did not come; the message says why. */
class FetchFailure extends Error {
  override name = 'FetchFailure'
}

function readDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('the picture cannot be read'))
    reader.readAsDataURL(blob)
  })
}

const toBlob = (text: string, type: string) => new Blob([text], { type })

/** Puts a table on the clipboard when its sheet is here, as text and as HTML. */
async function writeTableClip(copied: Copied, sheet: Promise<Blob>): Promise<void> {
  sheet.catch(() => {}) // the clipboard fails with it, which is handled
  const table = sheet.then(async (blob) => writeTable(copied, await blob.text()))
  const item = new ClipboardItem({
    'text/plain': table.then(({ text }) => toBlob(text, 'text/plain')),
    'text/html': table.then(({ html }) => toBlob(html, 'text/html')),
  })
  await navigator.clipboard.write([item])
}

/**
 * Puts a copy on the clipboard, every type of it at once. `fetchFile` gets the bytes of a picture or a
 * sheet by its address and throws a FetchFailure; `holdsPicture` puts a picture into the HTML too.
 * Throws that failure, or what the browser throws where it blocks copying.
 */
async function writeClipboard(
  copied: Copied,
  clip: ClipboardContent,
  fetchFile: (address: string) => Promise<Blob>,
  holdsPicture: boolean,
): Promise<void> {
  const { 'text/plain': text, 'text/html': html, 'image/png': address, table } = clip
  if (table !== undefined) return writeTableClip(copied, fetchFile(table))
  if (html === undefined || address === undefined) return navigator.clipboard.writeText(text)
  const picture = fetchFile(address)
  picture.catch(() => {}) // the clipboard fails with it, which is handled
  const whole = picture.then(async (blob) => {
    const sized = stateHeight(html, await blob.slice(0, 24).arrayBuffer())
    if (!holdsPicture) return sized
    const data = await readDataUrl(blob)
    return sized.replace(escapeXml(address), () => data)
  })
  // Promises, so that it still counts as the reader's own press when the picture is here.
  const item = new ClipboardItem({
    'text/plain': toBlob(text, 'text/plain'),
    'text/html': whole.then((sized) => toBlob(sized, 'text/html')),
    'image/png': picture,
  })
  await navigator.clipboard.write([item])
}

/** The query for a file, as its bytes. */
function fileQuery(address: string) {
  return queryOptions({
    queryKey: [address],
    queryFn: async ({ signal }) => (await fetchAnswer(address, signal)).blob(),
    staleTime: FRESH,
  })
}

interface Copying {
  /** Name of what was copied last; null if nothing was, or the choices have changed since. */
  done: string | null
  /** Name of what waits for its picture or its figures; null if nothing does. */
  waits: string | null
  /** The result of the last press, as a sentence. */
  said: string
  /** The text to copy by hand, where the browser blocks copying; null otherwise. */
  byHand: string | null
  copy: (destination: Destination, copied: Copied) => Promise<void>
  reset: () => void
}

type State = Omit<Copying, 'copy' | 'reset'>

const NOTHING: State = { done: null, waits: null, said: '', byHand: null }

/** Copies for a destination and reports the result. */
export function useCopying(publicUrl: string): Copying {
  const [state, setState] = useState(NOTHING)
  const presses = useRef(0)
  const client = useQueryClient()
  /** The file at its public address, from where this page came from. */
  async function fetchFile(address: string): Promise<Blob> {
    try {
      return await client.fetchQuery(fileQuery(address.slice(publicUrl.length)))
    } catch (error) {
      throw new FetchFailure(error instanceof Error ? describeFailure(error) : String(error))
    }
  }
  async function copy({ name, then, holdsPicture = false, write }: Destination, copied: Copied) {
    const contents = write(copied)
    const press = (presses.current += 1)
    // Only the last press is reported: a slow picture of an earlier press is ignored.
    const tell = (changes: Partial<State>) => {
      if (press === presses.current) setState({ ...NOTHING, ...changes })
    }
    if (contents['image/png'] !== undefined)
      tell({ waits: name, said: `${name}: fetching the picture.` })
    if (contents.table !== undefined) tell({ waits: name, said: `${name}: fetching the figures.` })
    try {
      await writeClipboard(copied, contents, fetchFile, holdsPicture)
      tell({ done: name, said: `${name}: copied. ${then}` })
    } catch (error) {
      if (error instanceof FetchFailure) tell({ said: `${name}: ${error.message} Try again.` })
      else {
        const said = `${name}: your browser blocked copying. Copy the text from here.`
        tell({ said, byHand: contents['text/plain'] })
      }
    }
  }
  function reset() {
    presses.current += 1
    setState(NOTHING)
  }
  return { ...state, copy, reset }
}
