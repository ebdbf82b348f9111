import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import goals from '#domain/framework/goals.json'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'

/** On to the next goal and back to the one before, by name. */
export function GoalNeighbours({ number }: { number: number }) {
  const { t, language } = useTexts()
  const before = goals[number - 2]
  const after = goals[number]
  return (
    <nav className="goal-neighbours" aria-label={t('goal.neighbours')}>
      {before !== undefined && (
        <Link to="/goals/$number" params={{ number: number - 1 }} rel="prev">
          <IconArrowLeft size={20} stroke={1.75} aria-hidden="true" />
          <span>
            <span className="soft">{t('goal.previous')}</span>
            {t('goal.numbered', { goal: number - 1, name: localised(before, language).text })}
          </span>
        </Link>
      )}
      {after !== undefined && (
        <Link to="/goals/$number" params={{ number: number + 1 }} rel="next" className="goal-next">
          <span>
            <span className="soft">{t('goal.next')}</span>
            {t('goal.numbered', { goal: number + 1, name: localised(after, language).text })}
          </span>
          <IconArrowRight size={20} stroke={1.75} aria-hidden="true" />
        </Link>
      )}
    </nav>
  )
}
