import { describe, expect, it } from 'vitest'
import { IngestError } from '#ingest/exit-codes'
import { fact, release } from '../fictional/build-dataset'
import { ingestWith } from './ask-ingest'

type Request = Parameters<typeof ingestWith>[1]

const STORED = release('FY2026-Q2', '2025-11-25', '2025', [
  fact('revenue_total', 'FY2026-Q2', 10000, { page: 5 }),
])

describe('a document that is not the release it was said to be', () => {
  it.each([
    [
      {},
      { release: 'FY2026-Q3' },
      'The quarter is FY2026-Q2 by the document, and FY2026-Q3 by the command.',
    ],
    [{ release: null }, {}, 'No quarter was found in the document. Give it with --release'],
    [
      { published: null },
      {},
      'No publication date was found in the document. Give it with --published',
    ],
    [
      {},
      { published: '2025-11-26' },
      'The publication date is 2025-11-25 by the document, and 2025-11-26',
    ],
    [{ published: '2025-11-26' }, { files: [STORED] }, 'and 2025-11-25 by the stored file.'],
    [
      { published: '2025-09-01' },
      {},
      'FY2026-Q2 ends on 2025-09-30, so it cannot have been published on 2025-09-01.',
    ],
    [{ title: null }, {}, 'No title of a results announcement was found'],
  ] as [Parameters<typeof ingestWith>[0], Request, string][])(
    'is refused: %j',
    (reading, request, sentence) => {
      expect(() => ingestWith(reading, request)).toThrow(IngestError)
      expect(() => ingestWith(reading, request)).toThrow(sentence)
    },
  )
})
