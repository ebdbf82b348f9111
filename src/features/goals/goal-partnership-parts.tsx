import { IconCircleDashed } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { GoalPartnerships } from '#contract/partnership-parts.ts'
import { type StatusCounts, statusIds } from '#contract/status.ts'
import { MoneyByYear } from '#charts/money-by-year.tsx'
import { StatusBar } from '#charts/status-bar.tsx'
import { StatusMark } from '#charts/status-mark.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { GoalPartners } from './goal-partners.tsx'
import { coverByRole } from './goal-roles.ts'

/** Which roles somebody holds on how many targets, and which are empty. */
function RoleCoverage(props: { rows: GoalPartnerships['coverage']; goal: number; place: string }) {
  const { rows, goal, place } = props
  const { t } = useTexts()
  const cover = coverByRole(rows)
  const vacant = cover.filter(({ held }) => held === 0).length
  const targets = rows.length
  return (
    <section aria-labelledby="goal-roles" className="target">
      <h2 id="goal-roles">{t('parts.roles.title')}</h2>
      <p>
        {vacant === 0
          ? t('parts.roles.sentence.all')
          : t('parts.roles.sentence', { count: vacant })}{' '}
        <Link to="/coverage" search={{ goal: String(goal), place }}>
          {t('parts.roles.link')}
        </Link>
      </p>
      <dl className="goal-roles">
        {cover.map(({ role, held, empty }) => (
          <div key={role} data-vacant={held === 0}>
            <dt>{t(`role.${role}`)}</dt>
            <dd>
              <svg
                className="goal-role-bar"
                viewBox={`0 0 ${Math.max(targets, 1)} 1`}
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect width={held} height={1} />
              </svg>
              <span className="goal-role-held">
                {held === 0 && <IconCircleDashed size={16} stroke={2} aria-hidden="true" />}
                {held === 0
                  ? t('parts.roles.nobody')
                  : empty.length === 0
                    ? t('parts.roles.everywhere')
                    : t('parts.roles.held', { held, targets })}
              </span>
              {held > 0 && empty.length > 0 && (
                <span className="soft">
                  {t('parts.roles.empty', { targets: empty.join(', ') })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function GoalObjectives({ counts }: { counts: StatusCounts }) {
  const { t, formats } = useTexts()
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  return (
    <section aria-labelledby="goal-objectives" className="target">
      <h2 id="goal-objectives">{t('parts.objectives.title')}</h2>
      <p>{t('parts.objectives.sentence', { count: total })}</p>
      <StatusBar counts={counts} label={t('parts.objectives')} />
      <ul className="goal-objectives">
        {statusIds.map((status) => (
          <li key={status}>
            <StatusMark status={status} />
            <strong className="number">{formats.count(counts[status])}</strong>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who works on the goal, which roles are empty, the objectives under it and the money by year. */
export function GoalPartnershipParts(props: {
  partnerships: GoalPartnerships
  goal: number
  place: string
  /** Of the goal and the place, as the files are to say them. */
  names: { goal: string; place: string }
  asOf: { number: number; date: string | null }
}) {
  const { partnerships, goal, place, names, asOf } = props
  const { t } = useTexts()
  const { coverage, objectives, money } = partnerships
  const date =
    asOf.date === null
      ? t('parts.release', { number: asOf.number })
      : t('parts.release-date', { number: asOf.number, date: asOf.date })
  return (
    <>
      <GoalPartners partnerships={partnerships} goal={goal} place={place} />
      <RoleCoverage rows={coverage} goal={goal} place={place} />
      <GoalObjectives counts={objectives} />
      {money.map((sum) => (
        <div key={String(sum.fictional)} className="goal-money">
          <MoneyByYear
            sum={sum}
            date={date}
            subject={{
              [t('partnerships.facet.goal')]: names.goal,
              [t('partnerships.facet.place')]: names.place,
            }}
            fileName={`${place}-goal-${goal}-${sum.fictional ? 'example' : 'partnerships'}-by-year`}
          />
        </div>
      ))}
    </>
  )
}
