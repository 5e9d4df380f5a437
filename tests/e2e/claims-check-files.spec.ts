import type { Page } from '@playwright/test'
import { makePdf } from './support/make-pdf'
import { expect, test } from './support/test'

const LINES = [
  'Cloud revenue was RMB 39.8 billion in the September quarter of 2025,',
  'up 34% from a year earlier.',
]
const text = (page: Page) => page.getByLabel('Your text, in English')

/** Drops a file on the form, as a mouse does. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ([called, content]) => {
      const transfer = new DataTransfer()
      const raw = Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
      transfer.items.add(new File([raw], called))
      return transfer
    },
    [name, bytes.toString('base64')] as const,
  )
  await page.locator('.check-form').dispatchEvent('drop', { dataTransfer: data })
}

test.beforeEach(async ({ page }) => {
  await page.goto('/claims/check')
  await expect(page.getByText('Open a file')).toBeVisible()
})

test('a PDF is dropped, read in the browser and checked', async ({ page }) => {
  await drop(page, 'note.pdf', makePdf(LINES))
  await expect(text(page)).toHaveValue(LINES.join('\n'))
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByRole('status')).toHaveText('2 figures')
  await expect(page.locator('.claim .verdict').first()).toHaveText('Confirmed')
})

test('the reader of PDFs is loaded with the first one only', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await drop(page, 'note.txt', Buffer.from(LINES.join(' ')))
  await expect(text(page)).toHaveValue(LINES.join(' '))
  const before = scripts.length
  await drop(page, 'note.pdf', makePdf(LINES))
  await expect(text(page)).toHaveValue(LINES.join('\n'))
  expect(scripts.length).toBeGreaterThan(before)
})

for (const [name, bytes, says] of [
  ['locked.pdf', makePdf(LINES, { locked: true }), /is protected by a password/],
  ['cut.pdf', makePdf(LINES).subarray(0, 300), /is incomplete: its end is missing/],
  ['broken.pdf', Buffer.from('%PDF-1.4 nothing of the kind %%EOF'), /is damaged/],
  ['scan.pdf', makePdf([]), /has no text, only pictures/],
  ['large.pdf', Buffer.alloc(5_000_001), /is larger than 5 MB/],
  ['sheet.xls', Buffer.from('x'), /cannot be read here/],
] as const)
  test(`${name} is refused in a sentence, and the text stays`, async ({ page }) => {
    await text(page).fill('Revenue rose 5%.')
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: bytes })
    await expect(page.getByRole('alert').filter({ hasText: name })).toHaveText(says)
    await expect(text(page)).toHaveValue('Revenue rose 5%.')
  })

test('the day guessed stands in its field, and can be changed', async ({ page }) => {
  const day = page.getByLabel('Written on')
  const check = page.getByRole('button', { name: 'Check', exact: true })
  await text(page).fill('In Q2 FY2025 cloud revenue was RMB 29.6 billion.')
  await check.click()
  await expect(day).toHaveValue('2024-11-15')
  await expect(page.locator('#check-day')).toHaveText(/^Guessed: the text has no date/)
  await text(page).fill('November 25, 2025. Cloud revenue was RMB 39.8 billion.')
  await check.click()
  await expect(day).toHaveValue('2025-11-25')
  await expect(page.locator('#check-day')).toHaveText(/^This date is written in the text/)
  await day.fill('2024-12-01')
  await check.click()
  await expect(day).toHaveValue('2024-12-01')
  await expect(page.locator('.claim .verdict').first()).not.toHaveText('Confirmed')
})
