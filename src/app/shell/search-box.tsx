import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { SearchHit } from '#contract/search.ts'
import { searchQueries } from '#api/search-queries.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { groupHits, type HitGroup } from './search-groups.ts'
import './search-box.css'

const [store, box] = createSpotlight()

/** Long enough to be a pause in typing, short enough to feel immediate. */
const pauseMs = 120
const listId = 'search-hits'
/** Their codes are no words a reader knows. */
const namedOnly: ReadonlySet<SearchHit['kind']> = new Set(['partnership', 'partner'])
const optionId = (index: number) => `search-hit-${index}`

function useOpenHit(): (hit: SearchHit) => void {
  const navigate = useNavigate()
  return (hit) => {
    if (hit.kind === 'goal') {
      void navigate({ to: '/goals/$number', params: { number: Number(hit.code) } })
    } else if (hit.kind === 'target') {
      void navigate({
        to: '/goals/$number',
        params: { number: Number(hit.code.split('.')[0]) },
        hash: `target-${hit.code}`,
      })
    } else if (hit.kind === 'place') {
      void navigate({ to: '.', search: (now) => ({ ...now, place: hit.code }) })
    } else if (hit.kind === 'partnership') {
      void navigate({ to: '/partnerships/$id', params: { id: hit.code } })
    } else if (hit.kind === 'partner') {
      void navigate({ to: '/partners/$id', params: { id: hit.code } })
    } else {
      void navigate({
        to: '/indicators/$code',
        params: { code: hit.within ?? hit.code },
        search: hit.kind === 'series' ? { series: hit.code } : {},
      })
    }
  }
}

function Hits(props: {
  groups: readonly HitGroup[]
  selected: number
  onOpen: (hit: SearchHit) => void
}) {
  const { groups, selected, onOpen } = props
  const { t } = useTexts()
  return groups.map(({ kind, hits }) => (
    <Spotlight.ActionsGroup
      key={kind}
      label={t(`search.kind.${kind}`)}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- Mantine renders the element
      role="group"
      aria-label={t(`search.kind.${kind}`)}
    >
      {hits.map(({ hit, index }) => (
        <Spotlight.Action
          key={`${hit.code} ${hit.within}`}
          // Spotlight keeps a given id to itself, but the field must point to the option by one.
          ref={(option: HTMLButtonElement | null) => {
            if (option !== null) option.id = optionId(index)
          }}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as above
          role="option"
          aria-selected={selected === index}
          data-selected={selected === index || undefined}
          onClick={() => onOpen(hit)}
        >
          <span className="search-hit">
            {!namedOnly.has(kind) && (
              <span className="search-code">{kind === 'series' ? hit.within : hit.code}</span>
            )}
            <span className="search-name">
              <LocalisedText text={hit.name} />
            </span>
          </span>
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  ))
}

/**
 * Search by words or code over everything that has a page. A combobox to screen readers: the focus
 * stays in the field while the arrows move through the list.
 *
 * @param asked counts up each time the reader asks for the box
 */
export function SearchBox({ asked }: { asked: number }) {
  const { t } = useTexts()
  const { query } = useSpotlight(store)
  const [moved, setMoved] = useState<{ hits: unknown; index: number } | null>(null)
  const [words] = useDebouncedValue(query.trim(), pauseMs)
  const { data: found, isError, isFetching } = useQuery(searchQueries.hits(words))
  const openHit = useOpenHit()
  const groups = words === '' ? [] : groupHits(found?.hits ?? [])
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0)

  useEffect(() => {
    if (asked > 0) box.open()
  }, [asked])
  // The first hit of each new answer is the one Enter opens, until the arrows move on.
  const newest = found?.hits
  const selected = moved?.hits === newest ? (moved?.index ?? -1) : 0
  useEffect(() => {
    store.setState({ ...store.getState(), selected: newest === undefined ? -1 : 0 })
  }, [newest])
  // Spotlight moves its selection without telling React; a screen reader must hear of it.
  const followSelection = () =>
    queueMicrotask(() => setMoved({ hits: newest, index: store.getState().selected }))

  function message(): string {
    if (words === '') return t('search.hint')
    if (isError) return t('search.failed')
    if (found === undefined || isFetching) return t('search.looking')
    return count === 0 ? t('search.nothing', { words }) : t('search.found', { count })
  }

  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      scrollable
      maxHeight={480}
      lockScroll={false}
      attributes={{ content: { 'aria-label': t('search.title') } }}
      overlayProps={{ backgroundOpacity: 0.4 }}
    >
      <Spotlight.Search
        placeholder={t('search.placeholder')}
        aria-label={t('search.title')}
        leftSection={<IconSearch size={20} stroke={1.75} aria-hidden="true" />}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as above
        role="combobox"
        aria-expanded={count > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        onKeyDown={followSelection}
        aria-activedescendant={count > 0 && selected >= 0 ? optionId(selected) : undefined}
      />
      <output className="search-message">{message()}</output>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as above */}
      <Spotlight.ActionsList id={listId} role="listbox" aria-label={t('search.title')}>
        <Hits groups={groups} selected={selected} onOpen={openHit} />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
