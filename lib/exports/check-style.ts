import { Problem } from '#lib/query/problem'
import type { ParamValues } from '#lib/query/params'

/** Throws the Problem of 400 for a caption beside a picture of the first style, which has none. */
export function checkStyle({ style, caption }: Pick<ParamValues, 'style' | 'caption'>): void {
  if (style !== '1' || caption === 'none') return
  const detail = 'Pictures of style 1 always have all their words.'
  throw new Problem(400, detail, [{ parameter: 'caption', detail, allowed: ['none', 'style=2'] }])
}
