'use client'

import { useEffect } from 'react'

/**
 * Says that scripts answer on this page, once every part of it has been taken over: the last child of
 * what the page is rendered in. Draws nothing.
 */
export function Answering() {
  useEffect(() => {
    document.documentElement.dataset.answers = 'now'
  }, [])
  return null
}
