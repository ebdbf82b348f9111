import { Skeleton } from '@mantine/core'
import goals from '#domain/framework/goals.json'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import './overview.css'

/** The overview before its figures: the goals are known already and stand where they will be. */
export function OverviewSkeleton() {
  const { t, language } = useTexts()
  return (
    <div className="overview" aria-busy="true">
      <output className="visually-hidden">{t('loading')}</output>
      <div className="overview-head">
        <Skeleton height={24} width="8rem" />
        <Skeleton className="headline-skeleton" />
      </div>
      <div className="overview-summary">
        <Skeleton height={88} />
      </div>
      <div>
        <h2>{t('overview.goals')}</h2>
        <ul className="goal-tiles">
          {goals.map((goal) => (
            <li key={goal.code} className="goal-tile" data-goal={goal.code}>
              <h3 className="goal-tile-name">
                <span className="goal-tile-number">{goal.code}</span>
                <span>{localised(goal, language).text}</span>
              </h3>
              <div className="goal-tile-body">
                <Skeleton className="goal-tile-skeleton" />
              </div>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
