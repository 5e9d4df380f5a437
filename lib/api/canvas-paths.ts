import { CANVAS_PARAMS } from '#lib/canvas/canvas-address'
import { CANVAS_FORMATS } from '#lib/api/answers/canvas'

/** The paths of the canvas in the description of the API. */
export const CANVAS_PATHS = CANVAS_FORMATS.map(({ id, contentType }) => ({
  path: `/api/v1/canvas.${id}`,
  summary: 'The business model canvas as a file to edit; takes a pin before the dot',
  takes: CANVAS_PARAMS,
  answer: null,
  also: [contentType],
}))
