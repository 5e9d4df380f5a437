import { measureText } from '#lib/drawing/layout/text-width'
import type { OfficePackage } from '#lib/exports/office/package'
import {
  bare,
  DRAWING,
  FACE,
  fillOf,
  HEADING_FACE,
  OFFICE,
  toEmu,
  XML_HEAD,
} from '#lib/exports/office/xml'
import { escapeXml } from '#lib/words/escapes'

const POWERPOINT = 'http://schemas.openxmlformats.org/presentationml/2006/main'
/** The namespaces of a slide and of what slides are made from. */
export const SLIDE_SPACES = `xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}/relationships" xmlns:p="${POWERPOINT}"`
export const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml'
/** Points: 13.33 by 7.5 inches. */
export const SLIDE = { width: 960, height: 540, margin: 36 } as const

const MASTER = 'ppt/slideMasters/slideMaster1.xml'
export const LAYOUT = 'ppt/slideLayouts/slideLayout1.xml'
export const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml'
const MAIN = 'ppt/presentation.xml'

/** A place on a slide, in points. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export const placeBox = ({ x, y, width, height }: Box): string =>
  `<a:off x="${toEmu(x)}" y="${toEmu(y)}"/><a:ext cx="${toEmu(width)}" cy="${toEmu(height)}"/>`

const MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'
const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'

/** Shapes as the tree that a slide, a layout or a master holds. */
export const writeTree = (shapes: string): string =>
  `<p:cSld><p:spTree>${GROUP}${shapes}</p:spTree></p:cSld>`

const TITLE_BOX: Box = { x: SLIDE.margin, y: 20, width: SLIDE.width - 2 * SLIDE.margin, height: 40 }

const titleOf = (words: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${placeBox(TITLE_BOX)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>${words}</a:t></a:r></a:p></p:txBody></p:sp>`

function writeTheme(name: string): string {
  const colors = [
    ['dk1', 'ink'],
    ['lt1', 'page'],
    ['dk2', 'ink-2'],
    ['lt2', 'fog'],
    ['accent1', 'cloud'],
    ['accent2', 'china'],
    ['accent3', 'intl'],
    ['accent4', 'cainiao'],
    ['accent5', 'capex'],
    ['accent6', 'others'],
    ['hlink', 'accent'],
    ['folHlink', 'accent'],
  ] as const
  const scheme = colors.map(
    ([slot, token]) => `<a:${slot}><a:srgbClr val="${bare(token)}"/></a:${slot}>`,
  )
  const face = (tag: string, typeface: string) =>
    `<a:${tag}><a:latin typeface="${typeface}"/><a:ea typeface=""/><a:cs typeface=""/></a:${tag}>`
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const line = `<a:ln w="9525">${fill}</a:ln>`
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  return `${XML_HEAD}<a:theme xmlns:a="${DRAWING}/main" name="${name}"><a:themeElements><a:clrScheme name="${name}">${scheme.join('')}</a:clrScheme><a:fontScheme name="${name}">${face('majorFont', HEADING_FACE)}${face('minorFont', FACE)}</a:fontScheme><a:fmtScheme name="${name}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}

const BACKGROUND = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>'
const onBackground = (tree: string) => tree.replace('<p:cSld>', `<p:cSld>${BACKGROUND}`)

function writeMaster(): string {
  const level = (size: number, face: string, bold: boolean) =>
    `<a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/><a:defRPr sz="${size}" b="${bold ? 1 : 0}">${fillOf('ink')}<a:latin typeface="${face}"/></a:defRPr></a:lvl1pPr>`
  const styles = `<p:txStyles><p:titleStyle>${level(TITLE_SIZE * 100, '+mj-lt', true)}</p:titleStyle><p:bodyStyle>${level(1400, '+mn-lt', false)}</p:bodyStyle><p:otherStyle>${level(1400, '+mn-lt', false)}</p:otherStyle></p:txStyles>`
  return `${XML_HEAD}<p:sldMaster ${SLIDE_SPACES}>${onBackground(writeTree(titleOf('Title')))}<p:clrMap ${MAP}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>${styles}</p:sldMaster>`
}

const LAYOUT_XML = `${XML_HEAD}<p:sldLayout ${SLIDE_SPACES} type="titleOnly" preserve="1">${writeTree(titleOf('Title')).replace('<p:cSld>', '<p:cSld name="Title Only">')}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`

/** Points of a page of notes, upright, and where the slide and the text stand on it. */
const NOTES = {
  page: { width: 540, height: 720 },
  slide: { x: 60, y: 54, width: 420, height: 236 },
  text: { x: 54, y: 342, width: 432, height: 324 },
} as const

const slideImage = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${placeBox(NOTES.slide)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>`
const notesText = (paragraphs: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="3"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${placeBox(NOTES.text)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`

/** The notes of a slide: paragraphs of a text. */
export function writeNotes(paragraphs: string): string {
  return `${XML_HEAD}<p:notes ${SLIDE_SPACES}>${writeTree(slideImage + notesText(paragraphs))}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
}

const NOTES_MASTER_XML = `${XML_HEAD}<p:notesMaster ${SLIDE_SPACES}>${onBackground(writeTree(slideImage + notesText('<a:p><a:r><a:rPr lang="en-US"/><a:t>Notes</a:t></a:r></a:p>')))}<p:clrMap ${MAP}/><p:notesStyle><a:lvl1pPr marL="0" algn="l"><a:defRPr sz="1200">${fillOf('ink')}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>`

/** The size of titles in points, and how much wider Georgia is at most than the face that is measured. */
const [TITLE_SIZE, WIDER] = [26, 1.35]

/** A size at which a title keeps to its one line; empty where the layout's does. */
function writeTitleSize(title: string): string {
  const size = Math.floor(TITLE_BOX.width / (measureText(title, 1, true) * WIDER))
  return size >= TITLE_SIZE ? '' : ` sz="${size * 100}"`
}

/** The title of a slide, in the place that its layout gives it. */
export function writeSlideTitle(title: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"${writeTitleSize(title)}/><a:t>${escapeXml(title)}</a:t></a:r></a:p></p:txBody></p:sp>`
}

const relation = (name: string) => `${OFFICE}/relationships/${name}`

/** Adds what every presentation has, and its list of slides. */
export function addPresentation(file: OfficePackage, slides: readonly string[]): void {
  file.link('', relation('officeDocument'), MAIN)
  const master = file.link(MAIN, relation('slideMaster'), MASTER)
  const listed = slides.map((path, index) => {
    const id = file.link(MAIN, relation('slide'), path)
    return `<p:sldId id="${256 + index}" r:id="${id}"/>`
  })
  const notes = file.link(MAIN, relation('notesMaster'), NOTES_MASTER)
  file.link(MAIN, relation('theme'), 'ppt/theme/theme1.xml')
  const size = (box: { width: number; height: number }) =>
    `cx="${toEmu(box.width)}" cy="${toEmu(box.height)}"`
  file.add(
    MAIN,
    `${TYPE}.presentation.main+xml`,
    `${XML_HEAD}<p:presentation ${SLIDE_SPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="${master}"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="${notes}"/></p:notesMasterIdLst><p:sldIdLst>${listed.join('')}</p:sldIdLst><p:sldSz ${size(SLIDE)}/><p:notesSz ${size(NOTES.page)}/></p:presentation>`,
  )
  file.add(MASTER, `${TYPE}.slideMaster+xml`, writeMaster())
  file.link(MASTER, relation('slideLayout'), LAYOUT)
  file.link(MASTER, relation('theme'), 'ppt/theme/theme1.xml')
  file.add(LAYOUT, `${TYPE}.slideLayout+xml`, LAYOUT_XML)
  file.link(LAYOUT, relation('slideMaster'), MASTER)
  file.add(NOTES_MASTER, `${TYPE}.notesMaster+xml`, NOTES_MASTER_XML)
  file.link(NOTES_MASTER, relation('theme'), 'ppt/theme/theme2.xml')
  const theme = 'application/vnd.openxmlformats-officedocument.theme+xml'
  file.add('ppt/theme/theme1.xml', theme, writeTheme('Quarterdeck'))
  file.add('ppt/theme/theme2.xml', theme, writeTheme('Quarterdeck notes'))
}
