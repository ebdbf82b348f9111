import { useDocumentTitle, useMediaQuery } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useMemo } from 'react'
import { coverageCsv, coverageQueries } from '#api/coverage-queries.ts'
import { metaQueries } from '#api/meta-queries.ts'
import { type Scope, toScope } from '#api/scope.ts'
import { FileLink } from '#charts/export/file-link.tsx'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { CoverageDownloads } from './coverage-downloads.tsx'
import { CoverageFilters } from './coverage-filters.tsx'
import { CoverageLegend, CoverageMatrix } from './coverage-matrix.tsx'
import { CoverageMostUrgent } from './coverage-most-urgent.tsx'
import { CoveragePlaces } from './coverage-places.tsx'
import { byGoal, filterRows, readFilter } from './coverage-shaping.ts'
import './coverage.css'

export type CoverageSearch = Scope & {
  readonly status?: string | undefined
  readonly gap?: string | undefined
  readonly goal?: string | undefined
}

/** What the page asks for, so that the route can ask it while the page is on its way. */
export const coverageAnswer = coverageQueries.matrix

/** Targets × roles: who works where, and where nobody does. */
export function CoveragePage({ search }: { search: CoverageSearch }) {
  const { t, language, sentence } = useTexts()
  const scope = toScope(search)
  const { data: coverage } = useSuspenseQuery(coverageAnswer(scope))
  const { data: meta } = useQuery(metaQueries.meta())
  const wide = useMediaQuery('(min-width: 48em)', undefined, { getInitialValueInEffect: false })
  useDocumentTitle(t('title.page', { page: t('coverage.title') }))

  const filter = readFilter(search)
  const { status, gap, goal } = filter
  const found = useMemo(
    () => filterRows(coverage.rows, { status, gap, goal }),
    [coverage.rows, status, gap, goal],
  )
  const groups = useMemo(() => byGoal(found, coverage.rows), [found, coverage.rows])
  // The count and the pressed filter answer at once; the table follows.
  const drawn = useDeferredValue(groups)
  const placeName = (code: string | null) => {
    const place = meta?.places.find((one) => one.code === code)
    return place === undefined ? (code ?? '–') : localised(place.name, language).text
  }
  const empty = coverage.rows.every(({ partnerships }) => partnerships === 0)

  return (
    <div className="page coverage">
      <header className="page-head">
        <h1 tabIndex={-1}>{t('coverage.title')}</h1>
        <p className="page-lead">{sentence(coverage.headline)}</p>
        <p className="soft">
          {coverage.place === null
            ? t('coverage.place.all', { place: placeName(coverage.statusPlace) })
            : t('coverage.place.only', { place: placeName(coverage.place) })}{' '}
          {coverage.place !== null && (
            <Link from="/coverage" to="." search={(now) => ({ ...now, place: undefined })}>
              {t('coverage.place.clear')}
            </Link>
          )}
        </p>
        {!empty && <CoverageMostUrgent rows={coverage.rows} />}
        {empty && (
          <p className="page-none coverage-none">
            {t('coverage.empty')}{' '}
            <Link to="/data" hash="bring">
              {t('coverage.empty.import')}
            </Link>
          </p>
        )}
      </header>
      <CoverageFilters
        rows={coverage.rows}
        filter={filter}
        places={coverage.byPlace}
        place={search.place}
      />
      <div className="coverage-tools">
        <output className="list-count">
          {t('coverage.found', { count: found.length, total: coverage.rows.length })}
        </output>
        <div className="coverage-files">
          <FileLink address={coverageCsv(scope)} file="mitra17-coverage.csv">
            {t('coverage.download')}
          </FileLink>
          {found.length > 0 && (
            <CoverageDownloads
              coverage={coverage}
              groups={groups}
              place={coverage.place === null ? null : placeName(coverage.place)}
            />
          )}
        </div>
      </div>
      {found.length === 0 ? (
        <div className="page-none coverage-none">
          <p>
            <strong>{t('coverage.none.title')}</strong>
          </p>
          <p>{t('coverage.none.text')}</p>
        </div>
      ) : (
        <>
          <CoverageLegend />
          <CoverageMatrix groups={drawn} wide={wide} />
        </>
      )}
      <CoveragePlaces places={coverage.byPlace} />
    </div>
  )
}
