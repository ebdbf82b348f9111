import { expect, test } from '../fixtures.ts'
import { visit } from '../visit.ts'

/** Stops looked at on each page; what comes after is more of the same. */
const mostStops = 70

/** What is wrong with where the focus is; null when nothing is, 'end' when it has left the page. */
function faultOfFocus(): string | null {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || focused === document.body) return 'end'
  const name = `${focused.tagName} "${(focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().slice(0, 40)}"`
  // A radio button of a segmented control is drawn by its label.
  const label = focused instanceof HTMLInputElement ? focused.labels?.[0] : undefined
  const seen = focused.getBoundingClientRect().width > 4 || label === undefined ? focused : label
  const looks = () =>
    [focused, seen, seen.parentElement, seen.closest('[data-size]')]
      .map((element) => {
        if (element === null) return ''
        const {
          outlineStyle,
          outlineWidth,
          outlineColor,
          boxShadow,
          borderColor,
          backgroundColor,
        } = getComputedStyle(element)
        const outline = outlineStyle === 'none' ? '' : outlineStyle + outlineWidth + outlineColor
        return [outline, boxShadow, borderColor, backgroundColor].join()
      })
      .join('|')
  const { left, right, top, bottom } = seen.getBoundingClientRect()
  const across = [0.5, 0.1, 0.9].map((part) => left + (right - left) * part)
  const down = [0.5, 0.1, 0.9].map((part) => top + (bottom - top) * part)
  const free = across.some((x) =>
    down.some((y) => {
      const above = document.elementFromPoint(x, y)
      return above !== null && (seen.contains(above) || above.contains(seen))
    }),
  )
  if (!free) return `${name} is hidden behind something or outside the window`
  const withFocus = looks()
  focused.blur()
  const without = looks()
  focused.focus({ preventScroll: true })
  return withFocus === without ? `${name} does not look focused` : null
}

test('the focus is always seen, is never hidden, and never caught', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const [address, width] of [
    ['/', 360],
    ['/goals/6', 1280],
    ['/indicators/3.2.1?compare=VNM', 360],
    ['/indicators?goal=6', 1280],
    ['/data', 360],
    ['/methods', 1280],
  ] as const) {
    await page.setViewportSize({ width, height: 700 })
    await visit(page, address)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeInViewport()
    const faults: string[] = []
    let stops = 0
    for (; stops < mostStops; stops += 1) {
      await page.keyboard.press('Tab')
      const fault = await page.evaluate(faultOfFocus)
      if (fault === 'end') break
      if (fault !== null) faults.push(fault)
    }
    expect(faults, `${address}, ${width} pixels`).toEqual([])
    expect(stops, `${address}: the focus went on`).toBeGreaterThan(20)
  }
})
