import { useState } from 'react'
import { PictureFailure, writeClip } from '#app/_share/write-clip.ts'
import type { Copied } from '#lib/copy-for/copied'
import type { Destination } from '#lib/copy-for/destinations'

export interface Copying {
  /** Name of what was copied last; null where nothing was, or the choices changed since. */
  done: string | null
  /** What became of the last press, as a sentence. */
  said: string
  /** The text to copy by hand, where the browser does not allow it; null otherwise. */
  byHand: string | null
  copy: (destination: Destination, copied: Copied) => Promise<void>
  reset: () => void
}

const NOTHING = { done: null, said: '', byHand: null }

/** Copies for a destination, and keeps what became of it. */
export function useCopying(publicUrl: string): Copying {
  const [state, setState] = useState<Pick<Copying, 'done' | 'said' | 'byHand'>>(NOTHING)
  async function copy({ name, then, holdsPicture = false, write }: Destination, copied: Copied) {
    const clip = write(copied)
    try {
      await writeClip(clip, publicUrl, holdsPicture)
      setState({ done: name, said: `${name}: copied. ${then}`, byHand: null })
    } catch (error) {
      if (error instanceof PictureFailure)
        setState({ ...NOTHING, said: `${name}: ${error.message} Try again.` })
      else
        setState({
          done: null,
          said: `${name}: the browser does not allow it. Copy the text from here.`,
          byHand: clip['text/plain'],
        })
    }
  }
  return { ...state, copy, reset: () => setState(NOTHING) }
}
