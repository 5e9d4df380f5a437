import { TEXT_CAP } from '#lib/claims/text/reading/read-text'
import { refuseFaults } from '#lib/figures/check-request'
import { readArguments, type Argument, type Given } from '#lib/mcp/arguments'

/** A prompt that a person starts: what it asks for, and the text that an assistant gets. */
interface Prompt {
  name: string
  title: string
  description: string
  args: Readonly<Record<string, Argument & { required: boolean; description: string }>>
  write: (given: Given) => string
}

const RULES = `Rules:
- Take every number from a tool of Quarterdeck. Compute nothing that a tool can give (transform=yoy, margin, share).
- Beside every number name document, page and the date it was known; end with the citations that the tool cite gives.
- Say in plain words what is provisional, missing, restated or on two sides of a break. Never bridge a break, never fill a gap.
- Where a tool answers LEFT OUT, ask for the rest if the memo needs it.
- Last, send your finished text to check_text, and mend what it does not confirm.`

const dayOf = (given: Given) => {
  const asOf = given.get('as_of')
  return asOf ? ` Use as_of=${asOf} in every call: write as it was known then.` : ''
}

const text = (description: string, required = false, cap?: number) => ({
  schema: { type: 'string', description },
  description,
  required,
  ...(cap === undefined ? {} : { cap }),
})

export const PROMPTS: readonly Prompt[] = [
  {
    name: 'results_memo',
    title: 'Results memo',
    description: 'A one-page memo on a quarter, every number with its document and page.',
    args: {
      release: text('A fiscal quarter such as FY2026-Q2; the newest when left out.'),
      as_of: text('YYYY-MM-DD: write as it was known on this date.'),
    },
    write: (given) => {
      const release = given.get('release')
      const named = release ? `the release ${release}` : 'the newest release'
      return `Write a one-page memo on Alibaba Group's results of ${named}.${dayOf(given)}

1. get_release${release ? ` with release=${release}` : ''} for revenue, adjusted EBITA, net income and free cash flow; list_restatements since the release before.
2. get_series with transform=yoy for cloud, cmr and aidc, and get_chart growth for the picture.
3. get_chart segment-mix and capex-plan where they say something.

${RULES}`
    },
  },
  {
    name: 'check_my_memo',
    title: 'Check my memo',
    description: 'Holds every figure of a text against what the company printed.',
    args: {
      text: text('The text of the memo.', true, TEXT_CAP),
      date: text('The day it was written, YYYY-MM-DD.'),
      as_of: text('YYYY-MM-DD: hold it against what was known on this date.'),
    },
    write: (given) => {
      const date = given.get('date')
      return `Check the memo below with check_text${date ? `, date=${date}` : ''}.${dayOf(given)}

Then give a table: figure as written, verdict, what the company printed, document and page. After it, list what must be changed, with the sentence as it should read, and what could not be checked: that is not confirmed. For figures that were right when they were written and were restated since, say both values. Change nothing else.

Memo:
"""
${given.get('text') ?? ''}
"""`
    },
  },
]

/** The prompt of a name with its arguments filled in; null for an unknown name. Throws a Problem. */
export function writePrompt(name: string, raw: Readonly<Record<string, unknown>>) {
  const prompt = PROMPTS.find((one) => one.name === name)
  if (!prompt) return null
  const required = Object.keys(prompt.args).filter((one) => prompt.args[one]?.required)
  const { given, faults } = readArguments(raw, prompt.args, required)
  refuseFaults([], faults)
  return { description: prompt.description, text: prompt.write(given) }
}
