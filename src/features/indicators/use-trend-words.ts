import { useMemo } from 'react'
import type { TrendWords } from '#charts/trend.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { type SeriesDetail, targetOf } from './series-drawing.ts'

/** What stands in the drawing, with the numbers put in; the same object while nothing changes. */
export function useTrendWords(series: SeriesDetail): TrendWords {
  const texts = useTexts()
  return useMemo(() => {
    const { t, formats, unit, measured } = texts
    const source = series.series.unit
    const target = targetOf(series)
    const base = series.lines[0]?.judgement.base ?? null
    return {
      unit: unit(source),
      target:
        target === null
          ? ''
          : t('indicator.mark.target', {
              year: formats.year(target.year),
              value: measured(target.value, source),
            }),
      base: base === null ? '' : t('indicator.mark.base', { year: formats.year(base.year) }),
      projected: t('indicator.mark.projected', { count: series.projection?.years ?? 0 }),
      required: t('indicator.mark.required'),
      restated: t('indicator.mark.restated'),
      earlier: t('indicator.mark.earlier'),
    }
  }, [series, texts])
}
