import { drawingOf, expectTakenOver } from './support/figure'
import { expect, test } from './support/test'

const TIMES = 7
// The figure to hold is 100 ms, printed below; the machine may be busy with other things.
const LIMIT = 200

test('where a point comes from opens at once', async ({ page }) => {
  await page.goto('/charts/segment-mix')
  await expectTakenOver(page)
  const taken = await drawingOf(page).evaluate(async (drawing, times) => {
    const press = (target: Element | null, key: string) =>
      target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const measured: number[] = []
    for (let time = 0; time < times; time += 1) {
      press(drawing, 'ArrowLeft')
      await nextFrame()
      const start = performance.now()
      press(drawing, 'Enter')
      while (!document.querySelector('[role=dialog]')) await nextFrame()
      measured.push(performance.now() - start)
      press(document.querySelector('[role=dialog]'), 'Escape')
      while (document.querySelector('[role=dialog]')) await nextFrame()
    }
    return measured
  }, TIMES)
  const median = taken.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? Infinity
  console.log(`a popover opens in ${taken.map(Math.round).join(' ')} ms: ${median.toFixed(0)}`)
  expect(median).toBeLessThan(LIMIT)
})
