import { Button, Skeleton } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ApiError } from '#api/api-error.ts'
import { metaQueries } from '#api/meta-queries.ts'
import { partnerQueries, partnersCsv } from '#api/partner-queries.ts'
import { useChoices } from '#api/use-choices.ts'
import { FileLink } from '#charts/export/file-link.tsx'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { PartnerFilters } from './partner-filters.tsx'
import { PartnerTable } from './partner-table.tsx'
import { firstOrder, type PartnersSearch, type PartnerSort, toFilter } from './partners-search.ts'
import './partners.css'

/** Every organisation that takes part, by words, facets and order; the choice is in the address. */
export function PartnersPage({ search }: { search: PartnersSearch }) {
  const { t, language } = useTexts()
  const filter = toFilter(search)
  const list = useInfiniteQuery({
    ...partnerQueries.list(filter),
    placeholderData: keepPreviousData,
  })
  const { data: meta } = useQuery(metaQueries.meta())
  useDocumentTitle(t('title.page', { page: t('partners.title') }))

  const [shown, change] = useChoices(search)
  const chosen = toFilter(shown)
  const onSort = (sort: PartnerSort) => {
    const turned = chosen.order === 'asc' ? ('desc' as const) : ('asc' as const)
    change({ sort, order: chosen.sort === sort ? turned : firstOrder(sort) })
  }
  const pages = list.data?.pages
  const first = pages?.[0]
  const rows = pages?.flatMap((page) => page.rows) ?? []
  const place = meta?.places.find(({ code }) => code === search.place)
  const remaining = (first?.total ?? 0) - rows.length

  return (
    <div className="page partners" aria-busy={list.isPending || list.isPlaceholderData}>
      <header className="page-head">
        <h1 tabIndex={-1}>{t('partners.title')}</h1>
        <p className="page-lead partner-headline">{t('partners.lead')}</p>
        {search.place !== undefined && (
          <p className="soft">
            {t('partners.of-place', {
              place: place === undefined ? search.place : localised(place.name, language).text,
            })}{' '}
            <Link from="/partners" to="." search={(now) => ({ ...now, place: undefined })}>
              {t('place.all')}
            </Link>
          </p>
        )}
      </header>
      <PartnerFilters search={shown} facets={first?.facets ?? []} onChange={change} />
      <div className="partners-tools">
        <output className="list-count">
          {first !== undefined && t('partners.count', { count: first.total })}
        </output>
        <FileLink address={partnersCsv(filter)} file="mitra17-partners.csv">
          {t('partners.download')}
        </FileLink>
      </div>
      {list.isPending && <Skeleton height={640} />}
      {list.isError && (
        <Failed error={list.error} trying={list.isFetching} onRetry={() => void list.refetch()} />
      )}
      {first?.total === 0 && (
        <div className="page-none">
          <p>
            <strong>{t('partners.none.title')}</strong>
          </p>
          <p>{t('partners.none.text')}</p>
          <Link to="/data" hash="bring">
            {t('partners.none.import')}
          </Link>
        </div>
      )}
      {rows.length > 0 && <PartnerTable rows={rows} filter={filter} onSort={onSort} />}
      {remaining > 0 && first !== undefined && (
        <p className="partners-more">
          <Button
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('partners.more', { count: Math.min(remaining, 50) })}
          </Button>
          <span className="soft">
            {t('partners.shown', { shown: rows.length, total: first.total })}
          </span>
        </p>
      )}
    </div>
  )
}

function Failed(props: { error: Error; trying: boolean; onRetry: () => void }) {
  const { t } = useTexts()
  const kind = props.error instanceof ApiError ? props.error.kind : 'unexpected'
  return (
    <div className="page-none" role="alert">
      <p>
        <strong>
          {t('partners.failed')} {t(`error.${kind}.title`)}
        </strong>
      </p>
      <p className="soft">{t(`error.${kind}.text`)}</p>
      <Button size="compact-md" variant="default" loading={props.trying} onClick={props.onRetry}>
        {t('error.retry')}
      </Button>
    </div>
  )
}
