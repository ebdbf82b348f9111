import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import { type OverviewPartnerships, partnershipFigureQueries } from '#contract/partnership-parts.ts'
import { OriginNote } from '#charts/origin-note.tsx'
import { StatusMark } from '#charts/status-mark.tsx'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { OneByOne } from './one-by-one.tsx'

type Needing = OverviewPartnerships['attention']
type Objective = Needing['furthestBehind'][number]
type Overdue = Needing['overdue'][number]

/** The name of what needs attention, and below it the partnership it is in. */
function Subject(props: {
  partnership: Objective['partnership']
  hash?: string
  children: ReactNode
}) {
  const { partnership, hash, children } = props
  return (
    <Link
      to="/partnerships/$id"
      params={{ id: partnership.id }}
      {...(hash === undefined ? {} : { hash })}
    >
      {children}
    </Link>
  )
}

function ObjectiveRow({ objective }: { objective: Objective }) {
  const { t, formats } = useTexts()
  const { id, title, status, pace, overdue, partnership, fictional, citation } = objective
  const words =
    pace === null
      ? t('parts.pace.none')
      : pace < 0
        ? t('parts.pace.away')
        : t('parts.pace', { pace: formats.share(pace) })
  return (
    <li className="part-row">
      <div className="attention-name">
        <Subject partnership={partnership} hash={`objective-${id}`}>
          <LocalisedText text={title} />
        </Subject>
        <p className="part-within">
          <LocalisedText text={partnership.name} />{' '}
          <OriginNote fictional={fictional} citation={citation} />
        </p>
      </div>
      <p className="part-state">
        <StatusMark status={status} />
        <span>{words}</span>
        {overdue && <span className="part-overdue">{t('parts.overdue.mark')}</span>}
      </p>
    </li>
  )
}

function OverdueRow({ overdue }: { overdue: Overdue }) {
  const { t, measured } = useTexts()
  const { due, owner, partnership, fictional } = overdue
  return (
    <li className="part-row">
      <div className="attention-name">
        <Subject
          partnership={partnership}
          {...(due.objective === null ? {} : { hash: `objective-${due.objective}` })}
        >
          <LocalisedText text={due.title} />
        </Subject>
        <p className="part-within">
          <LocalisedText text={partnership.name} />{' '}
          <OriginNote fictional={fictional} citation={null} />
        </p>
        {owner !== null && (
          <p className="part-within">
            {t('parts.due.from')}{' '}
            <Link to="/partners/$id" params={{ id: owner.id }} hash="due">
              <LocalisedText text={owner.name} />
            </Link>
          </p>
        )}
      </div>
      <p className="part-state">
        <span className="part-overdue">
          <IconAlertTriangle size={16} stroke={2} aria-hidden="true" />
          {t(`parts.due.${due.kind}`)}
        </span>
        {due.outstanding !== null && (
          <span>
            {t('parts.due.outstanding', {
              amount: measured(due.outstanding.value, due.outstanding.unit),
            })}
          </span>
        )}
        <time dateTime={due.due}>{t('parts.due.since', { date: due.due })}</time>
      </p>
    </li>
  )
}

/** A card with the worst of a list and the way to the whole of it. */
function Needs(props: {
  title: string
  shown: number
  total: number
  all: ReactNode
  children: ReactNode
}) {
  const { t } = useTexts()
  const { title, shown, total, all, children } = props
  const id = useId()
  return (
    <section aria-labelledby={id} className="card">
      <h4 id={id}>{title}</h4>
      <ul>{children}</ul>
      <p className="attention-more">
        {total > shown && <span>{t('parts.shown', { shown, total })} </span>}
        {all}
      </p>
    </section>
  )
}

/** What to look at first: objectives behind, what is overdue, and targets nobody works on. */
export function PartnershipAttention({
  partnerships,
  place,
}: {
  partnerships: OverviewPartnerships
  place: string
}) {
  const { t } = useTexts()
  const { figures, attention } = partnerships
  const { furthestBehind, overdue, targetsWithout, targetsWithoutTotal } = attention
  if (furthestBehind.length + overdue.length + targetsWithout.length === 0) return null
  return (
    <section aria-labelledby="partnerships-attention">
      <h3 id="partnerships-attention">{t('parts.attention')}</h3>
      <div className="part-lists">
        <OneByOne>
          {furthestBehind.length > 0 && (
            <Needs
              title={t('parts.behind', { count: figures.objectivesBehind.count })}
              shown={furthestBehind.length}
              total={figures.objectivesBehind.count}
              all={
                <Link
                  to="/partnerships"
                  search={{ ...partnershipFigureQueries.objectivesBehind, place }}
                >
                  {t('parts.behind.all')}
                </Link>
              }
            >
              {furthestBehind.map((objective) => (
                <ObjectiveRow key={objective.id} objective={objective} />
              ))}
            </Needs>
          )}
          {overdue.length > 0 && (
            <Needs
              title={t('parts.overdue', { count: figures.overdue.count })}
              shown={overdue.length}
              total={figures.overdue.count}
              all={
                <Link to="/partnerships" search={{ ...partnershipFigureQueries.overdue, place }}>
                  {t('parts.overdue.all')}
                </Link>
              }
            >
              {overdue.map((one) => (
                <OverdueRow key={`${one.due.kind} ${one.due.id}`} overdue={one} />
              ))}
            </Needs>
          )}
          {targetsWithout.length > 0 && (
            <Needs
              title={t('parts.without', { count: targetsWithoutTotal })}
              shown={targetsWithout.length}
              total={targetsWithoutTotal}
              all={
                <Link
                  to="/coverage"
                  search={{ status: 'regressing', gap: 'no-partnership', place }}
                >
                  {t('parts.without.all')}
                </Link>
              }
            >
              {targetsWithout.map(({ target, goal, name }) => (
                <li key={target} className="part-row">
                  <Link to="/goals/$number" params={{ number: goal }} hash={`target-${target}`}>
                    <span className="code">{target}</span> <LocalisedText text={name} />
                  </Link>
                </li>
              ))}
            </Needs>
          )}
        </OneByOne>
      </div>
    </section>
  )
}
