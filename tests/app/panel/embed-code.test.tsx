// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ServedQuery } from '#app/_address/served-query.tsx'
import { EmbedCode } from '#app/_panel/embed-code.tsx'
import { startAt } from '../address'

startAt('/charts/cloud')

function renderCode(search: string) {
  history.replaceState(null, '', `/charts/cloud${search}`)
  render(
    <ServedQuery search={search}>
      <EmbedCode
        embedded={{
          chartParams: { id: 'cloud', params: ['last'], transforms: ['level'] },
          publicUrl: 'https://figures.example',
          defaults: {},
          heights: { live: 400, pinned: 400 },
        }}
        asOf="2025-11-25"
        newest="2026-08-20"
        served={{
          live: '<iframe src="live">',
          pinned: '<iframe src="pinned">',
          knownOn: '25 Nov 2025',
        }}
      />
    </ServedQuery>,
  )
}

it('says the day in words', () => {
  renderCode('?as-of=2025-11-25')
  expect(screen.getByText(/^As known on 25 Nov 2025/)).toBeTruthy()
})

it.each(['?as-of=2025-12-31', '?as-of=soon'])(
  'names the vintage that the server found for %s',
  (search) => {
    renderCode(search)
    expect(screen.getByRole('textbox', { name: /^As known on 25 Nov 2025/ })).toBeTruthy()
  },
)
