import type { Page } from '@playwright/test'
import { makeDocx, makeLinkedPdf } from '../lib/memo-check/make-files'
import { expectAccessibleInBoth } from './support/axe'
import { expectNoSideways } from './support/sideways'
import { expect, test } from './support/test'

const HOME = 'http://localhost:3000'
const CLOUD = `${HOME}/charts/cloud?as-of=2023-08-10`
const CITED = `Alibaba Group, Cloud, March quarter 2023: CNY 18,582 million. Source: Mar Q 2023 release, p. 8. As known on 10 Aug 2023. Quarterdeck, ${CLOUD}`
const MEMO = [
  'Cloud grew.',
  `See ${CLOUD} and ${HOME}/embed/aidc@2024-11-15?last=8.`,
  CITED,
  `${HOME}/charts/capex?as-of=2024-05-14, ${HOME}/charts/cmr, https://example.com/secret`,
]
const group = (page: Page, name: string) =>
  page.locator('details.claim-group').filter({ has: page.getByRole('heading', { name, level: 2 }) })
const rows = (page: Page, name: string) => group(page, name).locator('.memo-row')

const openFile = (page: Page, name: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer })

test('a memo is read in the browser, and what became of its figures is listed', async ({
  page,
}) => {
  await page.goto('/memo-check')
  await expect(page.getByText('Open a file')).toBeVisible()
  const sent: string[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (pathname.startsWith('/_next/')) return
    sent.push(
      `${request.method()} ${pathname} ${searchParams.get('address')} ${request.postData()}`,
    )
  })
  await openFile(page, 'memo.docx', Buffer.from(makeDocx(MEMO)))
  await expect(page.locator('.memo-said')).toHaveText(
    'memo.docx: 4 figures and 1 cited number of ours: 1 changed since, 2 given on another structure. 1 link to other services was passed over.',
  )
  const [restated, cloud] = [rows(page, 'Restated since'), rows(page, 'Restated since').first()]
  await expect(restated).toHaveCount(1)
  await expect(cloud).toContainText('Cloud revenue')
  await expect(cloud.locator('.evidence li').first()).toContainText(
    /Jun Q 2023.*25,123 →then, 25,065 now.*Sep Q 2023 release.*16 Nov 2023/,
  )
  await expect(rows(page, 'On another structure since')).toHaveCount(2)
  await expect(group(page, 'On another structure since')).toContainText('CNY 18,582 million')
  await expect(rows(page, 'Current')).toContainText(['Capital expenditure'])
  await expect(rows(page, 'Follows today’s figures')).toContainText(['Customer management revenue'])
  await expect(cloud.getByRole('link', { name: /^As known on/ })).toHaveAttribute(
    'href',
    /\/charts\/cloud\?as-of=2026-08-20$/,
  )
  // The addresses of ours and nothing else: not the text, not where it links to besides.
  expect(sent.toSorted()).toEqual(
    [
      '/charts/capex?as-of=2024-05-14',
      '/charts/cloud?as-of=2023-08-10',
      '/charts/cmr',
      '/embed/aidc@2024-11-15?last=8',
    ].map((address) => `GET /api/v1/freshness.json ${address} null`),
  )

  await expectAccessibleInBoth(page)
  await expectNoSideways(page, [768, 390, 320])
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.memo-form')).toBeHidden()
  await expect(cloud).toBeVisible()
  await page.emulateMedia({ media: 'screen' })

  // One's own text, by the keyboard.
  const text = page.getByLabel('Your memo')
  await text.fill(CLOUD)
  await text.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('.memo-said')).toHaveText('1 figure of ours: 1 changed since.')
  await text.fill('Nothing of yours.')
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.locator('.memo-said')).toHaveText('Nothing of ours was found.')
  await expect(page.locator('.memo-row')).toHaveCount(0)

  for (const [name, buffer, says] of [
    ['broken.docx', Buffer.from('PK\u0003\u0004 nothing'), /^broken\.docx is damaged/],
    ['bomb.docx', bomb(), /^bomb\.docx unpacks to more than can be read here/],
  ] as const) {
    await openFile(page, name, buffer)
    await expect(page.getByRole('alert').filter({ hasText: name })).toHaveText(says)
  }
  await dropZeros(page, 'large.pdf', 50_000_000)
  await expect(page.getByRole('alert').filter({ hasText: 'large' })).toHaveText(
    /^large\.pdf has 50 MB; at most 25 MB are read/,
  )
  const links = Array.from({ length: 10_000 }, (_, at) => `${HOME}/charts/no-${at}`).join('\n')
  await openFile(page, 'links.md', Buffer.from(links))
  await expect(page.locator('.memo-said')).toContainText(
    '9800 more addresses of ours were found and left out: 200 are checked at a time.',
    { timeout: 20_000 },
  )
})

/** Drops a file of zeros on the page, made there. */
async function dropZeros(page: Page, name: string, size: number): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([called, bytes]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(bytes)], called))
      return transfer
    },
    [name, size] as const,
  )
  await page.locator('.check-form').dispatchEvent('drop', { dataTransfer })
}

const bomb = () => Buffer.from(makeDocx([], { 'word/footnotes.xml': new Uint8Array(40_000_000) }))

test('a picture, a PDF and a presentation are told, and what takes their place', async ({
  page,
  request,
}) => {
  const download = async (path: string) => Buffer.from(await (await request.get(path)).body())
  await page.goto('/memo-check')
  await expect(page.getByText('Open a file')).toBeVisible()
  await openFile(page, 'a.png', await download('/api/v1/charts/cloud@2023-08-10.png?style=1'))
  const place = page.locator('.memo-row').getByRole('link', { name: 'PNG in its place' })
  await expect(place).toHaveAttribute('href', /\/api\/v1\/charts\/cloud@2026-08-20\.png/)
  await openFile(page, 'a.pdf', Buffer.from(makeLinkedPdf(['Cloud'], [CLOUD])))
  await expect(page.locator('.memo-row .claim-place')).toHaveText('In: page 1')
  await openFile(page, 'a.pptx', await download('/api/v1/charts/cloud@2023-08-10.pptx'))
  await expect(page.locator('.memo-document')).toContainText('This PowerPoint deck was made here.')
  const fresh = page.locator('.memo-document a')
  const answer = await request.get((await fresh.getAttribute('href')) ?? '')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-disposition']).toContain('cloud@2026-08-20.pptx')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('the page says what to use instead', async ({ page }) => {
    await page.goto('/memo-check')
    await expect(page.getByText('npm run memo-check -- memo.docx')).toBeVisible()
    await expect(page.getByText('/api/v1/freshness.json?address=')).toBeVisible()
  })
})
