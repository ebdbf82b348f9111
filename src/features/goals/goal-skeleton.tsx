import { Skeleton } from '@mantine/core'
import goals from '#domain/framework/goals.json'
import { useTexts } from '#i18n/use-texts.ts'
import { GoalBand } from './goal-band.tsx'
import './goals.css'

/** A goal before its figures: its band is known, the rest keeps the room it will need. */
export function GoalSkeleton({ number }: { number: number }) {
  const { t } = useTexts()
  const goal = goals[number - 1]
  return (
    <div className="goal" aria-busy="true">
      <output className="visually-hidden">{t('loading')}</output>
      {goal !== undefined && <GoalBand number={number} name={goal} />}
      <div className="goal-head">
        <Skeleton height={24} width="8rem" />
        <Skeleton height={64} />
        <Skeleton height={32} width="20rem" />
        <Skeleton height={16} />
      </div>
      {[1, 2, 3].map((target) => (
        <div key={target} className="target">
          <Skeleton height={32} width="60%" mb={16} />
          <Skeleton height={160} />
        </div>
      ))}
    </div>
  )
}
