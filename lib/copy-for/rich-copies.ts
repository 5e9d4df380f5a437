import { citeAsCaption, listCaption, nameCopied } from '#lib/copy-for/citations'
import type { ClipboardContent, Copied } from '#lib/copy-for/copied'
import { findSize, type ShareSize } from '#lib/copy-for/share-choices'
import { escapeXml } from '#lib/words/escapes'

/** Pixels of a slide that a picture is set on. */
const SLIDE_WIDTH = 960

/** An `<img>` of a figure that is set `width` wide; its height is stated when the picture is here. */
function writeImage(copied: Copied, address: string, width: number): string {
  return `<img src="${escapeXml(address)}" alt="${escapeXml(copied.alt)}" width="${width}">`
}

/** The caption under a picture: its name leads to the figure. */
export function writeCaption(copied: Copied): string {
  const name = `<a href="${escapeXml(copied.page)}">${escapeXml(nameCopied(copied))}</a>.`
  return [name, ...listCaption(copied).map(escapeXml), 'Quarterdeck.'].join(' ')
}

function writeRich(copied: Copied, size: ShareSize, width: number): ClipboardContent {
  const address = copied.pictureIn(copied.theme, size, copied.caption)
  const image = writeImage(copied, address, width)
  return {
    'text/html': `<p>${image}</p>\n<p>${writeCaption(copied)}</p>`,
    'image/png': address,
    'text/plain': citeAsCaption(copied),
  }
}

/** The picture alone, for where its source stands already. */
export function writePicture(copied: Copied): ClipboardContent {
  const { size, theme, alt } = copied
  const address = copied.pictureIn(theme, size, 'none')
  return {
    'text/html': writeImage(copied, address, size.setWidth),
    'image/png': address,
    'text/plain': alt,
  }
}

/** Picture and linked caption for a document. */
export function writeForDocument(copied: Copied): ClipboardContent {
  return writeRich(copied, copied.size, copied.size.setWidth)
}

/** Picture and linked caption for a slide: always the size that is read from afar. */
export function writeForSlide(copied: Copied): ClipboardContent {
  return writeRich(copied, findSize('large'), SLIDE_WIDTH)
}

/** Picture and caption for a mail: mail programs ignore style sheets and read attributes. */
export function writeForMail(copied: Copied): ClipboardContent {
  const { size, caption } = copied
  const address = copied.pictureIn(copied.theme, size, caption)
  const image = writeImage(copied, address, size.setWidth)
  const styled = image.replace('>', ' style="display:block;max-width:100%;height:auto;border:0">')
  return {
    'text/html': `${styled}\n<p style="font-size:13px;line-height:18px">${writeCaption(copied)}</p>`,
    'image/png': address,
    'text/plain': citeAsCaption(copied),
  }
}

/** The address of an embed, which Notion frames; the picture is for where it is not framed. */
export function writeForNotion(copied: Copied): ClipboardContent {
  const { embed, theme, size } = copied
  const address = escapeXml(embed)
  return {
    'text/html': `<a href="${address}">${address}</a>`,
    'image/png': copied.pictureIn(theme, size, 'none'),
    'text/plain': embed,
  }
}
