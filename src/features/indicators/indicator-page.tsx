import { Skeleton } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { loadTrendPointer } from '#charts/load-trend-pointer.ts'
import { indicatorQueries } from '#api/indicator-queries.ts'
import { toScope } from '#api/scope.ts'
import type { IndicatorDetail } from '#contract/indicators.ts'
import { localised } from '#i18n/localised.ts'
import { WithPageTexts } from '#i18n/page-texts.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { IndicatorChoices } from './indicator-choices.tsx'
import { IndicatorEmpty } from './indicator-empty.tsx'
import { IndicatorFigure } from './indicator-figure.tsx'
import { IndicatorHeader } from './indicator-header.tsx'
import { IndicatorPartnerships } from './indicator-partnerships.tsx'
import { type IndicatorSearch, isSelection, toView } from './indicator-search.ts'
import { IndicatorSkeleton } from './indicator-skeleton.tsx'
import { MethodLens } from './method-lens.tsx'
import { SelectionFailed } from './selection-failed.tsx'
import { SeriesAbout } from './series-about.tsx'
import { SeriesWhy } from './series-why.tsx'
import { useChoices } from '#api/use-choices.ts'
import './indicator-layout.css'
import './indicator-page.css'

/**
 * The view asked for. While another one of the same indicator and place is fetched, the one before
 * stays; when it cannot be had, the plain one is shown instead, and what failed is said.
 */
function useIndicator(code: string, search: IndicatorSearch) {
  const wanted = useQuery({
    ...indicatorQueries.detail(code, toView(search)),
    placeholderData: (before: IndicatorDetail | undefined, query) =>
      query?.queryKey[1] === code && (before?.place ?? '') === (search.place ?? before?.place)
        ? before
        : undefined,
  })
  const canFallBack = wanted.isError && wanted.data === undefined && isSelection(search)
  const plain = useQuery({
    ...indicatorQueries.detail(code, toScope(search)),
    enabled: canFallBack,
  })
  return {
    detail: wanted.data ?? (canFallBack ? plain.data : undefined),
    waiting: wanted.isPlaceholderData,
    failed: canFallBack ? wanted : null,
    error: canFallBack ? plain.error : wanted.error,
  }
}

const waitingForTexts = <Skeleton height={240} />

/** One indicator at one place: how it has gone, why it is judged so, and what the figures are. */
export function IndicatorPage({ code, search }: { code: string; search: IndicatorSearch }) {
  const { t, language } = useTexts()
  const [shown, change] = useChoices(search)
  const { detail, waiting, failed, error } = useIndicator(code, search)
  const name = detail === undefined ? '' : localised(detail.indicator.name, language).text
  useDocumentTitle(t('title.page', { page: `${code} ${name}`.trim() }))
  // Fetched beside the figures, never before the page is seen.
  useEffect(() => {
    void loadTrendPointer().catch(() => undefined)
  }, [])

  if (detail === undefined) {
    if (error !== null) throw error
    return <IndicatorSkeleton />
  }
  const { series, partnerships } = detail
  return (
    <article className="indicator" data-goal={detail.indicator.goal}>
      <IndicatorHeader detail={detail} />
      <IndicatorChoices
        detail={detail}
        chosen={shown.series}
        compare={shown.compare}
        onChange={change}
      />
      {failed !== null && <SelectionFailed failed={failed} onChange={change} />}
      {series === null ? (
        <IndicatorEmpty detail={detail} />
      ) : (
        <div className="indicator-body" aria-busy={waiting}>
          <IndicatorFigure
            detail={detail}
            series={series}
            view={shown.view ?? 'chart'}
            onChange={change}
          />
          <SeriesWhy series={series} />
          <MethodLens series={series} open={shown.method} onChange={change} />
          <SeriesAbout series={series} detail={detail} />
        </div>
      )}
      {partnerships.total > 0 && (
        <WithPageTexts page="partnerships" waiting={waitingForTexts}>
          <WithPageTexts page="parts" waiting={waitingForTexts}>
            <IndicatorPartnerships parts={partnerships} place={detail.place} />
          </WithPageTexts>
        </WithPageTexts>
      )}
    </article>
  )
}
