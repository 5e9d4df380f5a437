import type { Copy } from '#lib/series/observation'

/** A copy in words, and where it can be read. */
export interface CopyWords {
  /** `copied in a public note`. */
  text: string
  /** Null where it has no public address. */
  url: string | null
  /** `3 copies agree`, `one copy only; no public address`. */
  remark: string
}

/** A copy in words, for a place. */
export function sayCopy({ kind, words, url, count }: Copy): CopyWords {
  const many = kind === 'copy' ? 'copies' : 'reports'
  const remarks = [
    count > 1 ? `${count} ${many} agree` : `one ${kind} only`,
    ...(url === null ? ['no public address'] : []),
  ]
  return { text: words, url, remark: remarks.join('; ') }
}

/** `copied in a public note (3 copies agree)`. */
export function writeCopy({ text, remark }: CopyWords): string {
  return `${text} (${remark})`
}
