import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { formatsOf } from '#i18n/format.ts'
import { completeBrowser, restoreBrowser } from './testing/browser.ts'
import { renderPart } from './testing/open-page.tsx'
import { TrendChart } from './trend-chart.tsx'

const load = vi.hoisted(() => vi.fn<() => Promise<() => string>>())
vi.mock('./load-trend-pointer.ts', () => ({ loadTrendPointer: load }))

const content = {
  lines: [
    {
      id: 'IDN',
      label: 'Indonesia',
      main: true,
      tone: 0,
      points: [
        { year: 2015, value: 50, restatedFrom: null },
        { year: 2020, value: 80, restatedFrom: null },
      ],
    },
  ],
  target: { year: 2030, value: 100 },
  projection: null,
  requiredPath: null,
  limit: 100,
}
const words = {
  unit: '%',
  target: 'Target 2030: 100%',
  base: '',
  projected: '',
  required: '',
  restated: '',
  earlier: '',
}

beforeEach(() => completeBrowser())
afterEach(restoreBrowser)

test('a chart is whole without its library, whose failure is said, and asked for at the next pointing', async () => {
  load.mockRejectedValueOnce(new Error('offline'))
  load.mockResolvedValueOnce(() => 'the year’s values')
  await renderPart(
    <TrendChart
      content={content}
      base={null}
      formats={formatsOf('en-GB')}
      label="It rose."
      words={words}
      size={{ width: 900, height: 400 }}
    />,
  )
  const chart = screen.getByRole('img', { name: 'It rose.' })
  const written = [...chart.querySelectorAll('text')].map(({ textContent }) => textContent)
  for (const word of ['2015', '2030', '100', 'Target 2030: 100%', 'Indonesia 80'])
    expect(written).toContain(word)
  expect(load).not.toHaveBeenCalled()

  await userEvent.hover(chart)
  expect((await screen.findByRole('status')).textContent).toContain('The table has them')
  await userEvent.unhover(chart)
  await userEvent.hover(chart)
  expect(await screen.findByText('the year’s values')).toBeTruthy()
  expect(screen.queryByRole('status')).toBeNull()
  expect(load).toHaveBeenCalledTimes(2)
})
