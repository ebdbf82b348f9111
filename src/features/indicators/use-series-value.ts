import type { Series } from '#contract/series.ts'
import { useTexts } from '#i18n/use-texts.ts'

/** How a value of the series is written: with its unit, or as an answer where it is one. */
export function useSeriesValue({ settings, unit }: Series): (value: number) => string {
  const { t, measured } = useTexts()
  return (value) => {
    if (settings.kind === 'yes-no' && value === 1) return t('value.yes')
    if (settings.kind === 'yes-no' && value === 0) return t('value.no')
    return measured(value, unit)
  }
}
