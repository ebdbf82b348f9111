import { Link } from '@tanstack/react-router'
import { goalName } from '#i18n/goal-name.ts'
import { useTexts } from '#i18n/use-texts.ts'
import './goal-chips.css'

/** Numbers of goals in their colours, each a way to its goal. */
export function GoalChips({ goals }: { goals: readonly number[] }) {
  const texts = useTexts()
  return (
    <span className="goal-chips">
      {goals.map((goal) => {
        const name = goalName(goal, texts)
        return (
          <Link
            key={goal}
            to="/goals/$number"
            params={{ number: goal }}
            className="goal-chip"
            data-goal={goal}
            aria-label={name}
            title={name}
          >
            {goal}
          </Link>
        )
      })}
    </span>
  )
}
