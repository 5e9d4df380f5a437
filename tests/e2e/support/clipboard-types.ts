import type { BrowserContext } from '@playwright/test'

/** What the clipboard holds, by type; the picture by its size and its colors. */
export interface Pasted {
  text: string
  html: string
  picture: { width: number; height: number; colors: number } | null
}

/** Pastes into a page of our own, which sees each type that landed: ours may write and not read. */
export async function pasteTypes(context: BrowserContext): Promise<Pasted> {
  const page = await context.newPage()
  await page.setContent('<div id="memo" contenteditable style="height:100px"></div>')
  const pasted = page.evaluate(
    () =>
      new Promise<Pasted>((resolve, reject) => {
        async function read({ clipboardData }: ClipboardEvent): Promise<Pasted> {
          const text = clipboardData?.getData('text/plain') ?? ''
          const html = clipboardData?.getData('text/html') ?? ''
          const file = [...(clipboardData?.files ?? [])].find(({ type }) => type === 'image/png')
          if (!file) return { text, html, picture: null }
          const { width, height } = await createImageBitmap(file)
          const canvas = new OffscreenCanvas(width, height)
          const pen = canvas.getContext('2d')
          if (!pen) throw new Error('there is no canvas')
          pen.drawImage(await createImageBitmap(file), 0, 0)
          const { data } = pen.getImageData(0, 0, width, height)
          const colors = new Set(new Uint32Array(data.buffer)).size
          return { text, html, picture: { width, height, colors } }
        }
        addEventListener('paste', (event) => {
          event.preventDefault()
          read(event).then(resolve, reject)
        })
      }),
  )
  await page.locator('#memo').focus()
  await page.keyboard.press('ControlOrMeta+v')
  const found = await pasted
  await page.close()
  return found
}
