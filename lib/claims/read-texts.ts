import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClaimText } from '#lib/claims/claim'
import { parseClaimFile } from '#lib/claims/claim-file'

/** The texts of `claims/`, in the order of their file names: what others state, to be judged. */
export function readClaimTexts(folder: string): ClaimText[] {
  const claims = join(/* turbopackIgnore: true */ folder, 'claims')
  if (!existsSync(claims)) return [] // figures need no texts beside them
  return readdirSync(claims)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) =>
      parseClaimFile(
        readFileSync(join(/* turbopackIgnore: true */ claims, name), 'utf8'),
        `claims/${name}`,
      ),
    )
}
