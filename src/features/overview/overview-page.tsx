import { useDocumentTitle } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { metaQueries } from '#api/meta-queries.ts'
import { overviewQueries } from '#api/overview-queries.ts'
import { currentPlace } from '#api/places.ts'
import type { Scope } from '#api/scope.ts'
import { localised } from '#i18n/localised.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { Attention } from './attention.tsx'
import { Changes } from './changes.tsx'
import { Figures } from './figures.tsx'
import { GoalTile } from './goal-tile.tsx'
import { LazyPartnerships } from './lazy-partnerships.tsx'
import { OneByOne } from './one-by-one.tsx'
import { StatusSplit } from './status-split.tsx'
import { StatusWords } from './status-words.tsx'
import './overview.css'

/** How a place stands on the 17 goals: the sentence first, then what it speaks of. */
export function OverviewPage({ search }: { search: Scope }) {
  const { t, language, sentence, formats } = useTexts()
  const { data: overview } = useSuspenseQuery(overviewQueries.overview(search))
  const { data: meta } = useQuery(metaQueries.meta())
  const place = currentPlace(meta, overview.place)
  const placeName = place === null ? overview.place : localised(place.name, language).text
  const shownRelease = meta?.release
  const releaseDate =
    shownRelease?.number === overview.asOf ? formats.date(shownRelease.date) : null
  const hasPartnerships = overview.partnerships.figures.partnerships.count > 0
  const changes = <Changes changes={overview.changes} />
  // What no screen shows at once is drawn after the rest, in slices that keep the page responsive.
  const below = useDeferredValue(true, false)
  useDocumentTitle(t('title.place', { page: t('nav.overview'), place: placeName }))

  return (
    <div className="overview">
      <header className="overview-head">
        <p className="eyebrow">
          {place === null ? overview.place : <LocalisedText text={place.name} />}
        </p>
        <h1 tabIndex={-1} className="headline">
          {sentence(overview.headline)}
        </h1>
      </header>

      <section aria-label={t('overview.indicators')} className="overview-summary">
        <StatusSplit counts={overview.indicators} />
        {/* Where there are partnerships the four figures are theirs, and stand below the goals. */}
        {!hasPartnerships && <Figures figures={overview.figures} />}
      </section>

      <section aria-labelledby="goals">
        <h2 id="goals">{t('overview.goals')}</h2>
        <ul className="goal-tiles">
          {overview.goals.map((goal) => (
            <GoalTile key={goal.number} goal={goal} place={overview.place} />
          ))}
          <StatusWords />
        </ul>
      </section>

      {below && (
        <OneByOne>
          <Attention attention={overview.attention} />
          {hasPartnerships ? (
            <LazyPartnerships
              partnerships={overview.partnerships}
              place={overview.place}
              placeName={placeName}
              asOf={{ number: overview.asOf, date: releaseDate }}
            >
              {changes}
            </LazyPartnerships>
          ) : (
            changes
          )}
        </OneByOne>
      )}
    </div>
  )
}
