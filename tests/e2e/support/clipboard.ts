import { expect, type Page } from '@playwright/test'

/** What the clipboard holds, pasted into a box of our own: pages may write it and not read it. */
export async function paste(page: Page): Promise<string> {
  await page.evaluate(() => {
    const box = document.createElement('textarea')
    box.id = 'paste-box'
    document.body.append(box)
    box.focus()
  })
  await page.keyboard.press('ControlOrMeta+v')
  const box = page.locator('#paste-box')
  await expect(box).not.toHaveValue('') // what is pasted comes when the browser has read it
  const text = await box.inputValue()
  await box.evaluate((one) => one.remove())
  return text
}
