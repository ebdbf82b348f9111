import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { completeBrowser, restoreBrowser } from './testing/browser.ts'
import { renderPart } from './testing/open-page.tsx'
import { TrendOutline } from './trend-outline.tsx'

const point = (year: number, value: number) => ({ year, value, restatedFrom: null })
const content = {
  lines: [
    {
      id: 'IDN',
      label: 'Indonesia',
      main: true,
      tone: 0,
      points: [point(2015, 0), point(2016, 50), point(2019, 100), point(2020, 80)],
    },
  ],
  target: { year: 2025, value: 100 },
  projection: null,
  requiredPath: null,
  limit: 100,
}

beforeEach(() => completeBrowser())
afterEach(restoreBrowser)

describe('the outline of a trend', () => {
  it('leaves gaps open and puts values and years where they belong', async () => {
    await renderPart(<TrendOutline content={content} unit="%" />)
    const line = document.querySelector('.trend-line')?.getAttribute('d') ?? ''
    // From 2015 to 2025 over 1,000; from a little below 0 to a little above 100.
    expect(line).toMatch(/^M0\.0 988\.\dL100\.0 500\.0M400\.0 11\.\dL500\.0 207\.\d$/)
    const target = document.querySelector('.trend-mark-target')?.getAttribute('d')
    expect(target).toMatch(/^M-1000\.0 11\.\dH2000\.0$/)
    const words = [...document.querySelectorAll('.trend-outline span')]
    expect(words.map(({ textContent }) => textContent)).toEqual([
      '%',
      '0',
      '20',
      '40',
      '60',
      '80',
      '100',
      '2015',
      '2020',
      '2025',
    ])
  })
})
