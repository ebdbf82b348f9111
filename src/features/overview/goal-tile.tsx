import { Link } from '@tanstack/react-router'
import type { GoalSummary } from '#contract/goals.ts'
import type { StatusCounts } from '#contract/status.ts'
import { StatusBadge } from '#charts/status-badge.tsx'
import { StatusBar } from '#charts/status-bar.tsx'
import { localised } from '#i18n/localised.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'

/** How many indicators move towards their targets, however slowly, and how many away. */
function Direction({ counts }: { counts: StatusCounts }) {
  const { t } = useTexts()
  const towards = counts.achieved + counts['on-track'] + counts.accelerate + counts.limited
  const away = counts.regressing
  return (
    <p className="goal-direction">
      <span>{t('direction.towards', { count: towards })}</span>
      <span className="goal-direction-away">{t('direction.away', { count: away })}</span>
    </p>
  )
}

/** One goal: who it is in its own colour, how it stands on the neutral card below. */
export function GoalTile({ goal, place }: { goal: GoalSummary; place: string }) {
  const { t, language } = useTexts()
  const { number, name, rollup, indicators, partnerships } = goal
  const named = t('goal.numbered', { goal: number, name: localised(name, language).text })
  const all = Object.values(indicators).reduce((sum, count) => sum + count, 0)
  return (
    <li className="goal-tile" data-goal={number}>
      <h3>
        <Link to="/goals/$number" params={{ number }} className="goal-tile-name">
          <span className="goal-tile-number">{number}</span>
          <span>
            <LocalisedText text={name} />
          </span>
        </Link>
      </h3>
      <div className="goal-tile-body">
        <StatusBadge ground={{ rollup, level: 'goal' }} of={named} />
        <StatusBar counts={indicators} label={t('overview.indicators')} />
        <p className="goal-tile-rests">
          {t('goal.rests', { judged: all - indicators['no-data'], indicators: all })}
        </p>
        <Direction counts={indicators} />
        {partnerships > 0 && (
          <Link
            to="/partnerships"
            search={{ goal: String(number), place }}
            className="goal-tile-partnerships"
          >
            {t('goal.partnerships', { count: partnerships })}
          </Link>
        )}
      </div>
    </li>
  )
}
