/** How a copy may be: the choices of the dialog, each with its words. */

export const SHARE_THEMES = [
  { value: 'auto', label: 'Auto' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

export const CAPTIONS = [
  { value: 'short', label: 'Short' },
  { value: 'full', label: 'Full' },
] as const

/**
 * How wide a picture is in pixels (null: the usual 1200 by 630), with how wide it is set in a document: a
 * page has room for 600. It is as high as its parts need.
 */
export const SHARE_SIZES = [
  { value: 'frame', label: '600 wide', width: 600, setWidth: 600 },
  { value: 'narrow', label: '340 wide', width: 340, setWidth: 340 },
  { value: 'large', label: '1200 × 630', width: null, setWidth: 600 },
] as const

export type ShareSize = (typeof SHARE_SIZES)[number]

export interface ShareChoices {
  /** True for a figure as it was known on its day, false for one that updates with new releases. */
  pinned: boolean
  /** Pictures cannot follow their reader: there `auto` is light. */
  theme: (typeof SHARE_THEMES)[number]['value']
  size: ShareSize['value']
  caption: (typeof CAPTIONS)[number]['value']
}

/** What the dialog opens with. */
export const USUAL_CHOICES: ShareChoices = {
  pinned: true,
  theme: 'light', // a memo is white, whatever its reader's screen is
  size: 'frame',
  caption: 'full',
}

/** The size that a choice stands for. */
export function findSize(value: ShareChoices['size']): ShareSize {
  const size = SHARE_SIZES.find((known) => known.value === value)
  if (!size) throw new Error(`there is no size ${value}`)
  return size
}
