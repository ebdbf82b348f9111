import { Link } from '@tanstack/react-router'
import goals from '#domain/framework/goals.json'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { navItems } from './nav-items.tsx'
import './navigation.css'

/** The same links twice: beside the page on wide screens, under it on phones. CSS shows one. */
function PageLinks() {
  const { t } = useTexts()
  return navItems.map(({ id, Icon, link }) => (
    <li key={id}>
      <Link
        {...link}
        className="nav-link"
        activeOptions={{ exact: link.to === '/', includeSearch: false }}
      >
        <Icon size={20} stroke={1.75} aria-hidden="true" />
        <span>{t(`nav.${id}`)}</span>
      </Link>
    </li>
  ))
}

function GoalLinks() {
  const { t, language } = useTexts()
  return goals.map((goal) => {
    const name = t('goal.numbered', {
      goal: Number(goal.code),
      name: localised(goal, language).text,
    })
    return (
      <li key={goal.code} data-goal={goal.code}>
        <Link
          to="/goals/$number"
          params={{ number: Number(goal.code) }}
          className="nav-goal"
          activeOptions={{ includeSearch: false }}
          aria-label={name}
          title={name}
        >
          {goal.code}
        </Link>
      </li>
    )
  })
}

export function SideNavigation() {
  const { t } = useTexts()
  return (
    <nav className="side-nav" aria-label={t('nav.label')}>
      <ul className="nav-pages">
        <PageLinks />
      </ul>
      <p className="nav-heading" id="nav-goals">
        {t('nav.goals')}
      </p>
      <ul className="nav-goals" aria-labelledby="nav-goals">
        <GoalLinks />
      </ul>
    </nav>
  )
}

export function BottomNavigation() {
  const { t } = useTexts()
  return (
    <nav className="bottom-nav" aria-label={t('nav.label')}>
      <ul>
        <PageLinks />
      </ul>
    </nav>
  )
}
