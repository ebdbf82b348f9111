import { Button, NativeSelect, Skeleton, TextInput } from '@mantine/core'
import { useDebouncedCallback, useDocumentTitle, useMediaQuery } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { ApiError } from '#api/api-error.ts'
import { partnershipQueries, partnershipsCsv } from '#api/partnership-queries.ts'
import { useChoices } from '#api/use-choices.ts'
import { FileLink } from '#charts/export/file-link.tsx'
import { partnershipSorts } from '#contract/partnership-endpoints.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { FacetDrawer } from './facet-drawer.tsx'
import { FacetList } from './facet-list.tsx'
import { PartnershipCards, PartnershipTable } from './partnership-rows.tsx'
import {
  chosenCount,
  cleared,
  type FacetId,
  type PartnershipsSearch,
  toFilter,
  toggled,
} from './partnerships-search.ts'
import './partnerships.css'

const typingMs = 200
/** Largest first is what a reader wants of figures, A first of names. */
const firstOrder = (sort: string) =>
  ['title', 'start', 'end'].includes(sort) ? ('asc' as const) : ('desc' as const)

/** Every partnership by words and facets; the whole choice is in the address. */
export function PartnershipsPage({ search }: { search: PartnershipsSearch }) {
  const { t, sentence } = useTexts()
  const wide = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false })
  const filter = toFilter(search, partnershipSorts)
  const list = useInfiniteQuery({
    ...partnershipQueries.list(filter),
    placeholderData: keepPreviousData,
  })
  useDocumentTitle(t('title.page', { page: t('partnerships.title') }))

  // Only what was pressed changes at once; the rest of the page follows the address.
  const [shown, change] = useChoices(search)
  const latest = useRef(shown)
  useLayoutEffect(() => {
    latest.current = shown
  }, [shown])
  const onToggle = useCallback(
    (facet: FacetId, value: string) => change(toggled(latest.current, facet, value)),
    [change],
  )
  // An answer is drawn when there is time for it: pressing, typing and scrolling come first.
  const pages = useDeferredValue(list.data?.pages)
  const waiting = pages === undefined && !list.isError
  const rows = useMemo(() => pages?.flatMap((page) => page.rows) ?? [], [pages])
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list
  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage])

  const first = pages?.[0]
  const chosen = chosenCount(search)
  const clear = (
    <Button variant="subtle" size="compact-md" onClick={() => change(cleared())}>
      {t('partnerships.clear')}
    </Button>
  )
  const facets = first !== undefined && (
    <FacetList facets={first.facets} search={shown} onToggle={onToggle} />
  )
  const { sort } = toFilter(shown, partnershipSorts)
  const { order } = shown
  const onSort = (column: string) =>
    change({
      sort: column,
      order: sort !== column ? firstOrder(column) : order === 'desc' ? 'asc' : 'desc',
    })
  const list_ = { rows, total: first?.total ?? 0, caption: t('partnerships.title') }
  const sorted = { sort, order }

  return (
    <div
      className="partnerships"
      aria-busy={list.isPlaceholderData || waiting || pages !== list.data?.pages}
    >
      <header className="partnerships-head">
        <h1 tabIndex={-1}>{t('partnerships.title')}</h1>
        {first === undefined ? (
          <Skeleton height={32} visible={waiting} />
        ) : (
          <p className="partnerships-headline" aria-live="polite">
            {sentence(first.headline)}
          </p>
        )}
      </header>
      <div className="partnerships-tools">
        <SearchWords words={search.q} onChange={(q) => change({ q })} />
        <NativeSelect
          label={t('partnerships.sort')}
          value={sort ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget
            change(
              value === ''
                ? { sort: undefined, order: undefined }
                : { sort: value, order: firstOrder(value) },
            )
          }}
          data={[
            { value: '', label: t('partnerships.sort.none') },
            ...partnershipSorts.map((value) => ({
              value,
              label: t(`partnerships.sort.${value}`),
            })),
          ]}
        />
        {!wide && (
          <FacetDrawer chosen={chosen} total={first?.total ?? 0}>
            {facets}
            {chosen > 0 && clear}
          </FacetDrawer>
        )}
        <FileLink address={partnershipsCsv(filter)} file="mitra17-partnerships.csv">
          {t('partnerships.csv', { count: first?.total ?? 0 })}
        </FileLink>
      </div>
      <div className="partnerships-columns">
        {wide && (
          <section className="facets" aria-label={t('partnerships.filters')}>
            {chosen > 0 && clear}
            {first === undefined ? <Skeleton height={640} visible={waiting} /> : facets}
          </section>
        )}
        <section className="partnerships-list" aria-label={t('partnerships.list')}>
          {waiting && <Skeleton height={720} />}
          {first === undefined && list.isError && (
            <Failed
              error={list.error}
              trying={list.isFetching}
              onRetry={() => void list.refetch()}
            />
          )}
          {first?.total === 0 && (
            <div className="partnerships-none">
              <p>
                {t(
                  chosen > 0 || filter.q !== undefined ? 'partnerships.none' : 'partnerships.empty',
                )}
              </p>
              {chosen > 0 || filter.q !== undefined ? clear : null}
            </div>
          )}
          {rows.length > 0 &&
            (wide ? (
              <PartnershipTable {...list_} sorted={sorted} onSort={onSort} onNearEnd={onNearEnd} />
            ) : (
              <PartnershipCards {...list_} sorted={sorted} onSort={onSort} onNearEnd={onNearEnd} />
            ))}
          {list.isFetchingNextPage && <p className="soft">{t('loading')}</p>}
          {isFetchNextPageError && (
            <Failed
              error={list.error}
              trying={list.isFetching}
              onRetry={() => void fetchNextPage()}
            />
          )}
        </section>
      </div>
    </div>
  )
}

/** What is typed shows at once; the list follows when the typing pauses. */
function SearchWords(props: {
  words: string | undefined
  onChange: (words: string | undefined) => void
}) {
  const { t } = useTexts()
  const [typed, setTyped] = useState(props.words ?? '')
  const [sent, setSent] = useState(props.words)
  // The address was changed elsewhere: all choices cleared, or a step back.
  if (props.words !== sent) {
    setSent(props.words)
    setTyped(props.words ?? '')
  }
  const follow = useDebouncedCallback((typedNow: string) => {
    const words = typedNow === '' ? undefined : typedNow
    setSent(words)
    props.onChange(words)
  }, typingMs)
  return (
    <TextInput
      type="search"
      label={t('partnerships.search')}
      placeholder={t('partnerships.search.hint')}
      leftSection={<IconSearch size={18} aria-hidden />}
      value={typed}
      maxLength={200}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        follow(event.currentTarget.value)
      }}
    />
  )
}

function Failed(props: { error: Error | null; trying: boolean; onRetry: () => void }) {
  const { t } = useTexts()
  const kind = props.error instanceof ApiError ? props.error.kind : 'unexpected'
  return (
    <div className="partnerships-failed" role="alert">
      <p>{t(`error.${kind}.title`)}</p>
      <p className="soft">{t(`error.${kind}.text`)}</p>
      <Button size="compact-md" variant="default" loading={props.trying} onClick={props.onRetry}>
        {t('error.retry')}
      </Button>
    </div>
  )
}
