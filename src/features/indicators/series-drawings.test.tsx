import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { lazy } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { completeBrowser, restoreBrowser } from '#charts/testing/browser.ts'
import { renderPart } from '#charts/testing/open-page.tsx'
import { exampleSeries } from './indicator-example.ts'
import { TrendDrawing } from './series-drawings.tsx'

const load = vi.hoisted(() => vi.fn<() => Promise<{ default: () => null | string }>>())
vi.mock('./lazy-trend.ts', () => ({ makeLazyTrend: () => lazy(load) }))

beforeEach(() => {
  completeBrowser()
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(restoreBrowser)

test('a chart whose library did not come says so, and can be asked for again', async () => {
  load.mockRejectedValueOnce(new Error('offline'))
  load.mockResolvedValueOnce({ default: () => 'the chart' })
  const words = {
    unit: '%',
    target: '',
    base: '',
    projected: '',
    required: '',
    restated: '',
    earlier: '',
  }
  await renderPart(
    <TrendDrawing
      series={exampleSeries()}
      facts={{ placeName: (code) => code, source: '', sources: [], date: '', example: false }}
      words={words}
      label="It rose."
      paper={{ width: 900, height: 400 }}
    />,
  )
  expect((await screen.findByRole('alert')).textContent).toContain('could not be loaded')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('the chart')).toBeTruthy()
  expect(load).toHaveBeenCalledTimes(2)
})
