import { MantineProvider } from '@mantine/core'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { lazy } from 'react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createI18n } from '#i18n/i18n.ts'
import { exampleSeries } from './indicator-example.ts'
import { TrendDrawing } from './series-drawings.tsx'

const load = vi.hoisted(() => vi.fn<() => Promise<{ default: () => null | string }>>())
vi.mock('./lazy-trend.ts', () => ({ makeLazyTrend: () => lazy(load) }))

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

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
  render(
    <I18nextProvider i18n={await createI18n('en')}>
      <MantineProvider env="test">
        <TrendDrawing
          series={exampleSeries()}
          facts={{ placeName: (code) => code, source: '', sources: [], date: '', example: false }}
          words={words}
          label="It rose."
          paper={{ width: 900, height: 400 }}
        />
      </MantineProvider>
    </I18nextProvider>,
  )
  expect((await screen.findByRole('alert')).textContent).toContain('could not be loaded')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('the chart')).toBeTruthy()
  expect(load).toHaveBeenCalledTimes(2)
})
