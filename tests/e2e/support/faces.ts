import type { Page } from '@playwright/test'

/** A face that a text is set in: its family, and whether it is the site's own and not the system's. */
interface Face {
  familyName: string
  isCustomFont: boolean
}

/** The faces that the first element of a selector is set in. */
export async function readFaces(page: Page, selector: string): Promise<Face[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  await session.detach()
  return fonts
}
