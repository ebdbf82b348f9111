import { useDocumentTitle } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { indicatorQueries } from '#api/indicator-queries.ts'
import { metaQueries } from '#api/meta-queries.ts'
import { currentPlace } from '#api/places.ts'
import type { Scope } from '#api/scope.ts'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { IndicatorEntry } from './indicator-entry.tsx'
import { filterIndicators, type IndicatorFilter } from './indicator-filter.ts'
import { IndicatorFilters } from './indicator-filters.tsx'
import { WithoutData } from './target-section.tsx'
import { partByData } from './with-data.ts'
import './goals.css'

/** More than the tallest screen shows. */
const atOnce = 24

/** Every indicator of a place, or exactly those a figure elsewhere counts. */
export function IndicatorListPage({ search, filter }: { search: Scope; filter: IndicatorFilter }) {
  const { t, language } = useTexts()
  const { data: list } = useSuspenseQuery(indicatorQueries.list(search))
  const { data: meta } = useQuery(metaQueries.meta())
  const place = currentPlace(meta, list.place)
  const placeName = place === null ? list.place : localised(place.name, language).text
  useDocumentTitle(t('title.place', { page: t('nav.indicators'), place: placeName }))

  const listed = useMemo(() => filterIndicators(list.indicators, filter), [list.indicators, filter])
  // The count and the pressed filter answer at once; the rows follow in slices, the first ones first.
  const shown = useDeferredValue(listed, listed.slice(0, atOnce))
  const { withData, withoutData } = useMemo(() => partByData(shown), [shown])
  return (
    <div className="indicator-list">
      <header>
        <p className="eyebrow">{placeName}</p>
        <h1 tabIndex={-1}>{t('nav.indicators')}</h1>
      </header>
      <IndicatorFilters indicators={list.indicators} filter={filter} />
      <output className="list-count">
        {t('indicators.count', { count: listed.length, total: list.indicators.length })}
      </output>
      {listed.length === 0 && <p className="soft">{t('indicators.none')}</p>}
      <ul className="entries">
        {withData.map((indicator) => (
          <IndicatorEntry key={indicator.code} indicator={indicator} level={2} />
        ))}
      </ul>
      <WithoutData indicators={withoutData} />
    </div>
  )
}
