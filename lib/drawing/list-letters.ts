import type { Node } from '#lib/drawing/scene'

/** The characters that a drawing sets in each of its faces, repeated as they come. */
export interface Letters {
  regular: string
  bold: string
  serif: string
}

/** What nodes write, by the face that sets it. */
export function listLetters(nodes: readonly Node[]): Letters {
  const letters: Letters = { regular: '', bold: '', serif: '' }
  for (const node of nodes) {
    if (node.kind !== 'text') continue
    letters[node.serif ? 'serif' : node.bold ? 'bold' : 'regular'] += node.text
    letters.regular += node.tail?.text ?? ''
  }
  return letters
}
