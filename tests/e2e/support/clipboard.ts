import { expect, type Page } from '@playwright/test'

/** What was pasted last, in whichever test: the clipboard is the browser's. */
let last = ''

/**
 * What the clipboard holds, pasted into a box of our own: pages may write it and not read it. A page
 * says "Copied" before the browser has it, so it is pasted again until there is another text than the
 * last one; who copies the same twice waits for some seconds.
 */
export async function paste(page: Page): Promise<string> {
  await page.evaluate(() => {
    const box = document.createElement('textarea')
    box.id = 'paste-box'
    document.body.append(box)
  })
  const box = page.locator('#paste-box')
  let text = ''
  const isNew = async () => {
    await box.fill('')
    await box.press('ControlOrMeta+v')
    text = await box.inputValue()
    return text !== '' && text !== last
  }
  await expect
    .poll(isNew, { intervals: [50] })
    .toBe(true)
    .catch(() => expect(text).not.toBe(''))
  last = text
  await box.evaluate((one) => one.remove())
  return text
}
