/**
 * What a copy puts on the clipboard, by the type of its content. `image/png` is the address of the
 * picture whose bytes land there.
 */
export interface Clip {
  'text/plain': string
  'text/html'?: string
  'image/png'?: string
}
