import { useDocumentTitle } from '@mantine/hooks'
import { Skeleton } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { goalQueries } from '#api/goal-queries.ts'
import { metaQueries } from '#api/meta-queries.ts'
import { currentPlace } from '#api/places.ts'
import type { Scope } from '#api/scope.ts'
import { StatusBadge } from '#charts/status-badge.tsx'
import { StatusBar } from '#charts/status-bar.tsx'
import { localised } from '#i18n/localised.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { WithPageTexts } from '#i18n/page-texts.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { GoalBand } from './goal-band.tsx'
import { GoalNeighbours } from './goal-neighbours.tsx'
import { GoalPartnershipParts } from './goal-partnership-parts.tsx'
import { TargetSection } from './target-section.tsx'
import './goals.css'
import './goal-partnerships.css'

const waiting = <Skeleton height={640} />

/** One goal at one place: the sentence, what it rests on, then every target with its indicators. */
export function GoalPage({ number, search }: { number: number; search: Scope }) {
  const { t, language, sentence, formats } = useTexts()
  const { data: detail } = useSuspenseQuery(goalQueries.detail(number, search))
  const { data: meta } = useQuery(metaQueries.meta())
  const { goal, headline, targets, partnerships } = detail
  const { judged, parts } = goal.rollup
  const place = currentPlace(meta, detail.place)
  const placeName = place === null ? detail.place : localised(place.name, language).text
  const named = t('goal.numbered', { goal: number, name: localised(goal.name, language).text })
  const release = meta?.release
  const releaseDate = release?.number === detail.asOf ? formats.date(release.date) : null
  useDocumentTitle(t('title.place', { page: named, place: placeName }))

  return (
    <article className="goal">
      <GoalBand number={number} name={goal.name} />
      <header className="goal-head">
        <p className="eyebrow">
          {place === null ? detail.place : <LocalisedText text={place.name} />}
        </p>
        <p className="goal-headline">{sentence(headline)}</p>
        <div className="goal-rollup">
          <StatusBadge ground={{ rollup: goal.rollup, level: 'goal' }} of={named} />
          <span className="soft">
            {judged === parts
              ? t('goal.rests-on-all-targets', { parts })
              : t('goal.rests-on-targets', { judged, parts })}
          </span>
        </div>
        <StatusBar counts={goal.indicators} label={t('overview.indicators')} />
        {partnerships.total > 0 && (
          <p>
            <Link to="." search hash="partnerships">
              {t('goal.partnerships', { count: partnerships.total })}
            </Link>
          </p>
        )}
      </header>
      {targets.map((target) => (
        <TargetSection key={target.code} target={target} />
      ))}
      {partnerships.total === 0 ? (
        <GoalNeighbours number={number} />
      ) : (
        // What stands below waits too, or it would jump.
        <WithPageTexts page="partnerships" waiting={waiting}>
          <WithPageTexts page="parts" waiting={waiting}>
            <GoalPartnershipParts
              partnerships={partnerships}
              goal={number}
              place={detail.place}
              names={{ goal: named, place: placeName }}
              asOf={{ number: detail.asOf, date: releaseDate }}
            />
            <GoalNeighbours number={number} />
          </WithPageTexts>
        </WithPageTexts>
      )}
    </article>
  )
}
