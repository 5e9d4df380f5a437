import { z } from 'zod'
import { texts } from '#lib/api/schema-parts'

/** What oEmbed answers: a rich type, whose `html` is a frame of `width` by `height` pixels. */
export const OEMBED_SCHEMA = z.strictObject({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  ...texts('title', 'provider_name', 'provider_url'),
  cache_age: z.int(),
  thumbnail_url: z.string().optional(),
  thumbnail_width: z.int().optional(),
  thumbnail_height: z.int().optional(),
  html: z.string(),
  width: z.int(),
  height: z.int(),
})
