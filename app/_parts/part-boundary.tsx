'use client'

import { Component, lazy, type ComponentType, type ReactNode } from 'react'
import { FrameMessage } from '#app/_parts/frame-message.tsx'

/** The code of a part of the page did not load. */
class PartNotLoaded extends Error {
  override name = 'PartNotLoaded'
}

/** True if code did not load, ours or the framework's own; false if it ran and failed. */
export function isNotLoaded(error: Error): boolean {
  return error instanceof PartNotLoaded || error.name === 'ChunkLoadError'
}

/** A part of the page whose code loads when it is first rendered, inside a PartBoundary. */
export function lazyPart<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    try {
      return { default: await load() }
    } catch (cause) {
      throw new PartNotLoaded('the code of this part did not arrive', { cause })
    }
  })
}

interface PartBoundaryProps {
  children: ReactNode
  /** What to show instead of the part if there is no room for a frame's message. */
  message?: ReactNode
}

/** Around a part of the page that may not load, or fail: the rest of the page stays. */
export class PartBoundary extends Component<PartBoundaryProps, { error: Error | null }> {
  override state = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { children, message } = this.props
    const { error } = this.state
    if (!error) return children
    if (message !== undefined) return message
    const [title, why] = isNotLoaded(error)
      ? ['Could not load this part', 'The server did not answer.']
      : ['Could not show this part', 'It failed while it was being drawn.']
    return (
      <FrameMessage
        title={title}
        text={`${why} The rest of the page still works.`}
        way={
          <a className="link" href="">
            Load the page again
          </a>
        }
      />
    )
  }
}
