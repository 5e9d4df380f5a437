import type { Resource } from '#lib/api/answer'
import { answerJson } from '#lib/api/answers/table'
import { latestVintage } from '#lib/data/dataset'
import { EMBED_FRAME, nameFigure, writeIframe } from '#lib/embeds/embed-code'
import { measureEmbed } from '#lib/embeds/embed-size'
import type { EmbedTheme } from '#lib/embeds/page'
import { readOembedUrl } from '#lib/embeds/read-oembed-url'
import { refuseFaults } from '#lib/figures/check-request'
import type { FigureView } from '#lib/figures/figure'
import { figureAddress } from '#lib/figures/figure-address'
import { Problem } from '#lib/query/problem'
import { quote, type Fault } from '#lib/query/read-params'

/** Pixels of the picture that stands for the embed in lists. */
const THUMBNAIL = { width: 600, height: 315 } as const
/** Seconds that a consumer may keep the answer. */
const CACHE_AGE = 300

const NO_PARAM = 'give it a value or leave it out'

/** The most that a consumer allows, pixels; Infinity where it says nothing. */
function readMost(params: URLSearchParams, parameter: string, faults: Fault[]): number {
  const text = params.get(parameter)
  if (text === null) return Infinity
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text)
  const detail = `${parameter} cannot be ${quote(text)}; ${NO_PARAM}.`
  faults.push({ parameter, detail, allowed: ['a whole number of pixels, 1 or more'] })
  return Infinity
}

function checkFormat(format: string | null): void {
  if (!format || format === 'json') return // consumers send it empty
  const detail = `oEmbed is answered as JSON, not as ${quote(format)}.`
  throw new Problem(501, detail, [{ parameter: 'format', detail, allowed: ['json'] }])
}

function describeThumbnail(
  publicUrl: string,
  view: FigureView,
  pin: string | null,
  theme: EmbedTheme,
) {
  const { width, height } = THUMBNAIL
  const address = figureAddress(publicUrl, view, 'png', pin)
  const colors = theme === 'auto' ? '' : `&theme=${theme}`
  const url = `${address}${colors}&width=${width}&height=${height}&scale=1`
  return { thumbnail_url: url, thumbnail_width: width, thumbnail_height: height }
}

/**
 * `/api/oembed?url=`: oEmbed 1.0 of type rich. `format` is json; `maxwidth` and `maxheight` bound the
 * frame. Parameters that oEmbed does not name are passed over, as consumers send their own.
 */
export const answerOembed: Resource = ({ params }, { dataset, publicUrl }) => {
  checkFormat(params.get('format'))
  const faults: Fault[] = []
  const url = params.get('url')
  if (!url) {
    const detail = 'url is missing: the address to embed.'
    faults.push({ parameter: 'url', detail, allowed: [`${publicUrl}/charts/cloud`] })
  }
  const most = {
    width: readMost(params, 'maxwidth', faults),
    height: readMost(params, 'maxheight', faults),
  }
  refuseFaults([], faults)
  const embedded = readOembedUrl(url ?? '', publicUrl, dataset)
  refuseFaults([], embedded.faults)
  const { view, figure, theme, pin } = embedded
  const vintage = { dataset, asOf: pin ?? latestVintage(dataset) }
  const query = figure.resolve(view.query, 'plot')
  const chart = figure.build(vintage, query, view.yours).toChart()
  const heights = measureEmbed(chart, pin !== null)
  const width = Math.min(EMBED_FRAME.width, most.width)
  const needed = width < EMBED_FRAME.width ? heights.narrow : heights.wide
  const height = Math.ceil(Math.min(needed, most.height))
  const fits = most.width >= THUMBNAIL.width && most.height >= THUMBNAIL.height
  return answerJson({
    version: '1.0',
    type: 'rich',
    title: nameFigure(view),
    provider_name: 'Quarterdeck',
    provider_url: publicUrl,
    cache_age: CACHE_AGE,
    ...(fits ? describeThumbnail(publicUrl, view, pin, theme) : {}),
    html: writeIframe(publicUrl, view, pin, height, width, theme),
    width,
    height,
  })
}
