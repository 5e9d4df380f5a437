import { describe, expect, it } from 'vitest'
import { normalize, placeInSource } from '#lib/claims/text/normalize/normalize'

const plain = (source: string) => normalize(source).text

describe('a text in plain characters', () => {
  it.each([
    ['３９．８ billion', '39.8 billion'],
    ['39.8 bil\u00ADlion', '39.8 billion'],
    ['RMB\u00A039.8\u2009billion', 'RMB 39.8 billion'],
    ['\u200E−21.8', '-21.8'],
    ['was **RMB 39.8 billion** in the _quarter_', 'was RMB 39.8 billion in the quarter'],
    ['snake_case stays', 'snake_case stays'],
    ['<p>Cloud <b>39.8</b>&nbsp;bn</p>', '\nCloud 39.8 bn\n'],
    ['<td>Cloud</td><td>39.8</td>', 'Cloud\t39.8\t'],
    ['[the release](https://example.com/39824) says 5%[3]', 'the release says 5%'],
    ['see https://example.com/2025/39824 now', 'see  now'],
    ['> > quoted', 'quoted'],
    ['Â¥12.5 billion', '¥12.5 billion'],
    ['9.60³ yuan', '9.60 yuan'],
    ['\\$5 billion', '$5 billion'],
    ['a     b\n\n\n\nc', 'a  b\n\nc'],
  ])('%j reads %j', (source, text) => {
    expect(plain(source)).toBe(text)
  })

  it('knows where each stretch stands in the source', () => {
    const source = 'Cloud **rose** to <b>39.8</b>&nbsp;billion'
    const normal = normalize(source)
    const from = normal.text.indexOf('39.8 billion')
    const place = placeInSource(normal, { from, to: from + '39.8 billion'.length })
    expect(source.slice(place.from, place.to)).toBe('39.8</b>&nbsp;billion')
  })
})
