import type { TransformId } from '#lib/query/params'

/** True for the transforms that give changes in percent, which are written with a sign. */
export function isGrowth({ transform }: { transform: TransformId }): boolean {
  return transform === 'yoy' || transform === 'qoq'
}
