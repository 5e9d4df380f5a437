'use client'

import { Component, type ReactNode } from 'react'
import { FrameMessage } from '#app/_parts/frame-message.tsx'

interface PartBoundaryProps {
  children: ReactNode
  /** What says so where a frame's message has no room. */
  message?: ReactNode
}

/** Around a part of the page whose code comes late: if it does not come, the rest of the page stays. */
export class PartBoundary extends Component<PartBoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    const { children, message } = this.props
    if (!this.state.failed) return children
    if (message !== undefined) return message
    return (
      <FrameMessage
        title="Could not load this part"
        text="The server did not answer. The rest of the page holds."
        way={
          <a className="link" href="">
            Load the page again
          </a>
        }
      />
    )
  }
}
