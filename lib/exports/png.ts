import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { describeCredits } from '#lib/drawing/describe-credits'
import { drawPicture } from '#lib/drawing/draw-picture'
import { measurePicture } from '#lib/drawing/picture/picture-size'
import { checkStyle } from '#lib/exports/check-style'
import { DrawQueue } from '#lib/exports/draw-queue'
import type { ExportFormat, FormatOptions } from '#lib/exports/export-format'
import { addressOfPicture } from '#lib/exports/picture-address'
import { PixelPool } from '#lib/exports/pixel-pool'
import { Problem } from '#lib/query/problem'
import { formatOne } from '#lib/words/format'

const FOLDER = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/exports')

/** Megabytes that a thread of pictures may fill: with the text of one, at most some hundred kilobytes. */
const MEMORY = { maxOldGenerationSizeMb: 48, maxYoungGenerationSizeMb: 8 }

const pool = new PixelPool(() => {
  const file = path.join(/* turbopackIgnore: true */ FOLDER, 'png-worker.mjs')
  return new Worker(file, { workerData: path.join(FOLDER, 'fonts'), resourceLimits: MEMORY })
})

/** One processor is left to everything else; more than two pictures would take more memory than time. */
const LANES = Math.min(2, Math.max(1, availableParallelism() - 1))
/** Milliseconds that a picture may wait for its turn, and what a megapixel takes to begin with. */
const LONGEST = 1000
const PACE = 60
const MEGA = 1_000_000
/** Pixels of a page to the inch. */
const PER_INCH = 96

/** Megapixels of one picture. */
const MOST = 12

const queue = new DrawQueue(LANES, LONGEST, PACE)

type Asked = Pick<FormatOptions, 'width' | 'height' | 'scale'>

/** Megapixels of a picture that is so high; throws a Problem of 400 where they are too many. */
function countPixels({ width, scale }: Asked, height: number): number {
  const size = measurePicture(width, height)
  const megapixels = (size.width * height * Number(scale) ** 2) / MEGA
  if (megapixels <= MOST) return megapixels
  const detail = `The picture would have ${formatOne(megapixels)} megapixels.`
  const allowed = [`width × height × scale² of at most ${MOST} megapixels`]
  throw new Problem(400, detail, [{ parameter: 'scale', detail, allowed }])
}

/** Steps in which the least height is looked for, pixels. */
const STEP = 20
/** The greatest height that is looked at. */
const MOST_HEIGHT = 2400

/** Throws the Problem of 400 for a picture too low for its parts, naming the least height that holds them. */
function refuseTooLow(asked: number, fits: (height: number) => boolean): never {
  let [low, high] = [Math.ceil(asked / STEP), Math.ceil(MOST_HEIGHT / STEP)]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (fits(middle * STEP)) high = middle
    else low = middle + 1
  }
  const detail = `The chart does not fit into a height of ${asked}.`
  const least = `a height of at least ${high * STEP} at this width`
  const allowed = [least, 'no height, for a picture as high as its parts need']
  throw new Problem(400, detail, [{ parameter: 'height', detail, allowed }])
}

/** What a picture is likely to cost; one that is too large for certain is refused at once. */
function judgeCost({ width, height, scale }: Asked): number {
  const size = measurePicture(width, height)
  if (size.height !== null) return countPixels({ width, height, scale }, size.height)
  return Math.min((size.width * Number(scale)) ** 2 / MEGA, MOST) // about as high as wide
}

export const PNG: ExportFormat = {
  extension: 'png',
  label: 'PNG',
  contentType: 'image/png',
  params: ['theme', 'width', 'height', 'scale', 'caption', 'style'],
  download: false,
  oneUnit: true,
  inTurn: async (options, make) => queue.run(judgeCost(options), make),
  exportFigure: async (figure, options) => {
    const { theme, width, height, scale, style, caption, publicUrl } = options
    checkStyle(options)
    const chart = figure.toChart()
    const credits = describeCredits(chart, addressOfPicture(figure, publicUrl))
    const size = measurePicture(width, height)
    const draw = (high: number | null) =>
      drawPicture(chart, credits, { theme, style, caption, ...size, height: high })
    const picture = draw(size.height)
    if (!picture) refuseTooLow(height ?? 0, (high) => draw(high) !== null)
    countPixels({ width, height, scale }, picture.height)
    const times = Number(scale)
    const facts = { texts: credits.facts, perInch: PER_INCH * times }
    return pool.draw({ svg: picture.svg, scale: times, facts })
  },
}
