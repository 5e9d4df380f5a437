import type { Option } from '#app/_parts/choice.tsx'

/** One parameter offered as a choice. */
export interface Filter {
  parameter: string
  label: string
  /** The value that holds when the address has none. */
  standard: string
  options: readonly (Option & {
    /** The option as the button of a menu states it, and as the bar on a phone does. */
    short?: string
    bar?: string
    /** What on the page it does not change, as a sentence. */
    leaves?: string
  })[]
}
