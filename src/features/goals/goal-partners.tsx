import { Link } from '@tanstack/react-router'
import type { GoalPartnerships } from '#contract/partnership-parts.ts'
import type { PartnershipRow } from '#contract/partnerships.ts'
import { OriginNote } from '#charts/origin-note.tsx'
import { StatusBar } from '#charts/status-bar.tsx'
import { localised } from '#i18n/localised.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'

function Partnership({ row }: { row: PartnershipRow }) {
  const { t, language } = useTexts()
  const { id, title, partners, lead, objectives, fictional, citation } = row
  const total = Object.values(objectives).reduce((sum, count) => sum + count, 0)
  const facts = [
    t('parts.partners', { count: partners }),
    lead === null
      ? t('parts.accountable.nobody')
      : t('parts.accountable', { name: localised(lead.name, language).text }),
  ]
  return (
    <li className="entry goal-partnership">
      <div>
        <h3 className="entry-name">
          <Link to="/partnerships/$id" params={{ id }}>
            <LocalisedText text={title} />
          </Link>
        </h3>
        <p className="soft">
          {facts.join(' · ')} <OriginNote fictional={fictional} citation={citation} />
        </p>
      </div>
      <div>
        {total === 0 ? (
          <p className="soft">{t('partnerships.no-objectives')}</p>
        ) : (
          <>
            <StatusBar counts={objectives} label={t('parts.objectives')} />
            <p className="soft">
              {t('parts.on-track', {
                onTrack: objectives.achieved + objectives['on-track'],
                total,
              })}
            </p>
          </>
        )}
      </div>
    </li>
  )
}

/** The partnerships with most partners, and the way to all of them. */
export function GoalPartners(props: {
  partnerships: Pick<GoalPartnerships, 'rows' | 'total'>
  goal: number
  place: string
}) {
  const { partnerships, goal, place } = props
  const { t } = useTexts()
  const { rows, total } = partnerships
  return (
    <section aria-labelledby="partnerships" className="target">
      <h2 id="partnerships" tabIndex={-1}>
        {t('parts.goal.title')}
      </h2>
      <p>
        {t('parts.goal.sentence', { count: total })}{' '}
        <Link to="/partnerships" search={{ goal: String(goal), place }}>
          {t('parts.goal.all', { count: total })}
        </Link>
      </p>
      <ul className="entries">
        {rows.map((row) => (
          <Partnership key={row.id} row={row} />
        ))}
      </ul>
    </section>
  )
}
