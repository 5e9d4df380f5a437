import { flushSync } from 'react-dom'
import { whenIdle } from '#app/_parts/when-idle.ts'

/** Where a figure is for the reader: in view, reached soon, or neither. */
export type Nearness = 'seen' | 'near' | 'far'

interface Waiting {
  draw: () => void
  nearness: Nearness
}

const ORDER: readonly Nearness[] = ['seen', 'near', 'far']
let line: Waiting[] = []
/** True where one is to be drawn at once, or was drawn and has not been painted. */
let isBusy = false
let cancelIdle: (() => void) | null = null

/** Runs a task once what was drawn before has been painted. */
function afterFrame(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task))
}

/** Sees to it that the first of the line is drawn: by `soon`, or when the browser is idle. */
function plan(soon: (task: () => void) => void): void {
  const [first] = line
  if (!first || isBusy) return
  if (first.nearness === 'far') {
    cancelIdle ??= whenIdle(drawFirst)
    return
  }
  cancelIdle?.()
  cancelIdle = null
  isBusy = true
  soon(drawFirst)
}

function drawFirst(): void {
  cancelIdle = null
  const first = line.shift()
  isBusy = first !== undefined
  if (!first) return
  // Even where no other waits yet: its data may come before this one is painted.
  afterFrame(() => {
    isBusy = false
    plan((task) => task())
  })
  // In one go, for the chart library draws nothing in the first of its passes.
  flushSync(first.draw)
}

/**
 * Draws the figures of a page that have another view one after the other, those in view first, so
 * that the first of them does not wait for the others: at once, then one a frame, and those far away
 * when the browser is idle. Returns a function that cancels.
 */
export function drawInTurn(nearness: Nearness, draw: () => void): () => void {
  const waiting = { draw, nearness }
  const rank = ORDER.indexOf(nearness)
  const place = line.findIndex((other) => ORDER.indexOf(other.nearness) > rank)
  line.splice(place < 0 ? line.length : place, 0, waiting)
  plan(queueMicrotask)
  return () => {
    line = line.filter((other) => other !== waiting)
  }
}
