// Sentences and places of code are no numbers, and tests need not repeat them: Stryker leaves them as they are.

const UNIT = /^(CNY|USD|percent)/

/** @param {{ node: { type: string, value?: unknown, quasis?: { value: { raw: string } }[] } }} path */
function shouldIgnore({ node }) {
  const text =
    node.type === 'StringLiteral'
      ? String(node.value)
      : (node.quasis ?? []).map(({ value }) => value.raw).join('')
  return /\S \S|\w\.$|\w\/\w/.test(text) && !UNIT.test(text) ? 'a sentence' : undefined
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'words', value: { shouldIgnore } }]
