/**
 * Where a key takes a slider's handle from `place`: arrows by `step`, Page keys by a year of
 * quarters, Home and End to the ends. Null for any other key. The answer may lie outside 0 to `last`.
 */
export function placeByKey(key: string, place: number, last: number, step = 1): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return place + step
    case 'ArrowLeft':
    case 'ArrowDown':
      return place - step
    case 'PageUp':
      return place + 4
    case 'PageDown':
      return place - 4
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
