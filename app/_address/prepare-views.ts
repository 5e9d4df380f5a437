import { whenIdle } from '#app/_parts/when-idle.ts'

type Prepare = (search: string) => void

const preparers = new Set<Prepare>()

/** Registers a function that fetches a part of the page for a query; returns its removal. */
export function onPrepare(prepare: Prepare): () => void {
  preparers.add(prepare)
  return () => void preparers.delete(prepare)
}

/** Fetches ahead what the page shows for a query that the reader is about to choose. */
export function prepareViews(search: string): void {
  for (const prepare of preparers) prepare(search)
}

/** As `prepareViews`, for what may be chosen after the choice just made, whose answer comes first. */
export function prepareNext(search: string): void {
  whenIdle(() => prepareViews(search))
}

const VIEW_LINK = 'a[href^="?"]'
/** A view that is not the one shown. */
const OTHER_VIEW = `${VIEW_LINK}:not([aria-checked=true])`
const REST = 120 // milliseconds
let resting: ReturnType<typeof setTimeout> | undefined
let leave = () => {}

/** Prepares one view after the other when the browser is idle, so that a choice comes first. */
function prepareInTurn([first, ...others]: readonly Element[]): void {
  if (!first) return
  leave = whenIdle(() => {
    prepareViews(first.getAttribute('href') ?? '')
    prepareInTurn(others)
  })
}

/** Prepares the views beside a link if the reader is still there: they are often chosen next. */
function prepareBeside(link: Element): void {
  if (!link.matches(':hover, :focus')) return
  const beside = [link.nextElementSibling, link.previousElementSibling]
  prepareInTurn(beside.filter((view) => view !== null).filter((view) => view.matches(OTHER_VIEW)))
}

/**
 * For what holds links to other views of this page: prepares the one pointed at or focused and, once
 * the reader rests there, those next to it.
 */
export function prepareLinked({ target }: { target: EventTarget | null }): void {
  clearTimeout(resting)
  leave()
  const link = target instanceof Element ? target.closest(VIEW_LINK) : null
  if (!link) return
  prepareViews(link.getAttribute('href') ?? '')
  resting = setTimeout(() => prepareBeside(link), REST)
}
