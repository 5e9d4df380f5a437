/** A word of the product, leading to what it means. */
export function WordLink({ word, text = word }: { word: string; text?: string }) {
  return (
    <a className="link" href={`/about#word-${word}`}>
      {text}
    </a>
  )
}
