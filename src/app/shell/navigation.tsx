import { IconMenu2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import goals from '#domain/framework/goals.json'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { useId } from 'react'
import { navItems, type NavItem } from './nav-items.tsx'
import '#charts/goal-chips.css'
import './navigation.css'

/** The same links twice: beside the page on wide screens, under it on narrow ones. CSS shows one. */
function PageLinks({ items = navItems }: { items?: readonly NavItem[] }) {
  const { t } = useTexts()
  return items.map(({ id, Icon, link }) => (
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
          className="goal-chip nav-goal"
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

/** So many pages fit side by side on a phone; the others stand behind one button. */
const onPhones = 4

export function BottomNavigation() {
  const { t } = useTexts()
  const panel = useId()
  return (
    <nav className="bottom-nav" aria-label={t('nav.label')}>
      <ul>
        <PageLinks items={navItems.slice(0, onPhones)} />
        <li className="nav-more">
          <button type="button" className="nav-link" popoverTarget={panel}>
            <IconMenu2 size={20} stroke={1.75} aria-hidden="true" />
            <span>{t('nav.more')}</span>
          </button>
          {/* The browser itself closes it on Escape and outside; a link followed closes it, too. */}
          {/* oxlint-disable-next-line click-events-have-key-events, no-static-element-interactions -- links inside answer to keys */}
          <div
            id={panel}
            popover="auto"
            className="nav-panel"
            onClick={({ currentTarget }) => currentTarget.hidePopover()}
          >
            <ul className="nav-pages">
              <PageLinks items={navItems.slice(onPhones)} />
            </ul>
            <p className="nav-heading">{t('nav.goals')}</p>
            <ul className="nav-goals">
              <GoalLinks />
            </ul>
          </div>
        </li>
      </ul>
    </nav>
  )
}
