import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { describeFailure, fetchAnswer, FRESH } from '#app/_address/answer-query.ts'
import type { ClipboardContent, Copied } from '#lib/copy-for/copied'
import type { Destination } from '#lib/copy-for/destinations'
import { stateHeight } from '#lib/copy-for/state-height'
import { escapeXml } from '#lib/words/escapes'

/** The picture of a copy did not come; the message says why. */
class PictureFailure extends Error {
  override name = 'PictureFailure'
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

/**
 * Puts a copy on the clipboard, every type of it at once. `fetchPicture` gets the bytes of a picture
 * by its address and throws a PictureFailure; `holdsPicture` puts them into the HTML too. Throws
 * that failure, or what the browser throws where it blocks copying.
 */
async function writeClipboard(
  clip: ClipboardContent,
  fetchPicture: (address: string) => Promise<Blob>,
  holdsPicture: boolean,
): Promise<void> {
  const { 'text/plain': text, 'text/html': html, 'image/png': address } = clip
  if (html === undefined || address === undefined) return navigator.clipboard.writeText(text)
  const picture = fetchPicture(address)
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

/** The query for a picture, as the bytes of its file. */
function pictureQuery(address: string) {
  return queryOptions({
    queryKey: [address],
    queryFn: async ({ signal }) => (await fetchAnswer(address, signal)).blob(),
    staleTime: FRESH,
  })
}

interface Copying {
  /** Name of what was copied last; null if nothing was, or the choices have changed since. */
  done: string | null
  /** Name of what waits for its picture; null if nothing does. */
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
  /** The picture at its public address, from where this page came from. */
  async function fetchPicture(address: string): Promise<Blob> {
    try {
      return await client.fetchQuery(pictureQuery(address.slice(publicUrl.length)))
    } catch (error) {
      throw new PictureFailure(error instanceof Error ? describeFailure(error) : String(error))
    }
  }
  async function copy({ name, then, holdsPicture = false, write }: Destination, copied: Copied) {
    const clip = write(copied)
    const press = (presses.current += 1)
    // Only the last press is reported: a slow picture of an earlier press is ignored.
    const tell = (changes: Partial<State>) => {
      if (press === presses.current) setState({ ...NOTHING, ...changes })
    }
    if (clip['image/png'] !== undefined)
      tell({ waits: name, said: `${name}: fetching the picture.` })
    try {
      await writeClipboard(clip, fetchPicture, holdsPicture)
      tell({ done: name, said: `${name}: copied. ${then}` })
    } catch (error) {
      if (error instanceof PictureFailure) tell({ said: `${name}: ${error.message} Try again.` })
      else {
        const said = `${name}: your browser blocked copying. Copy the text from here.`
        tell({ said, byHand: clip['text/plain'] })
      }
    }
  }
  function reset() {
    presses.current += 1
    setState(NOTHING)
  }
  return { ...state, copy, reset }
}
