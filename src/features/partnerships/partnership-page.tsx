import { useDocumentTitle, useMediaQuery } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { partnershipQueries } from '#api/partnership-queries.ts'
import { localised } from '#i18n/localised.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { AgreementSection } from './agreement-section.tsx'
import { ConcernsSection } from './concerns-section.tsx'
import { ContributionsSection } from './contributions-section.tsx'
import { useFrameworkNames } from './framework-names.ts'
import { HealthSection } from './health-section.tsx'
import { HistorySection } from './history-section.tsx'
import { MeetingsSection } from './meetings-section.tsx'
import { ObjectivesSection } from './objectives-section.tsx'
import { CitationLink, ExampleTag } from './partnership-cells.tsx'
import { PartnershipFactsProvider, usePartnership } from './partnership-facts.tsx'
import type { PartnershipPageSearch } from './partnerships-search.ts'
import { RolesSection } from './roles-section.tsx'
import { usePlaceNames } from './words.ts'
import './partnership.css'
import './partnerships.css'

/** Parts of the page in the order of the questions asked of a partnership. */
const sections = [
  { id: 'agreement', Section: AgreementSection },
  { id: 'objectives', Section: ObjectivesSection },
  { id: 'roles', Section: RolesSection },
  { id: 'contributions', Section: ContributionsSection },
  { id: 'meetings', Section: MeetingsSection },
  { id: 'concerns', Section: ConcernsSection },
  { id: 'health', Section: HealthSection },
  { id: 'history', Section: HistorySection },
] as const

/** One partnership: what was agreed, how far it is, who does what, what was given, how it fares. */
export function PartnershipPage({ id, search }: { id: string; search: PartnershipPageSearch }) {
  const { t, language } = useTexts()
  const { data: detail } = useSuspenseQuery(partnershipQueries.detail(id, search.asOf))
  const wide = useMediaQuery('(min-width: 48em)', undefined, { getInitialValueInEffect: false })
  useDocumentTitle(t('title.page', { page: localised(detail.partnership.title, language).text }))
  return (
    <PartnershipFactsProvider detail={detail} tables={search.tables}>
      <article className="partnership">
        <PartnershipHead />
        <nav className="partnership-contents" aria-label={t('partnership.contents')}>
          <details open={wide}>
            <summary>{t('partnership.contents')}</summary>
            <ul>
              {sections.map((section) => (
                <li key={section.id}>
                  <Link to="." hash={section.id} search>
                    {t(`partnership.section.${section.id}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </details>
        </nav>
        {sections.map((section) => (
          <PartnershipPart key={section.id} id={section.id}>
            <section.Section />
          </PartnershipPart>
        ))}
      </article>
    </PartnershipFactsProvider>
  )
}

function PartnershipPart(props: { id: (typeof sections)[number]['id']; children: ReactNode }) {
  const { t } = useTexts()
  return (
    <section
      id={props.id}
      className="partnership-part"
      aria-labelledby={`${props.id}-title`}
      tabIndex={-1}
    >
      <h2 id={`${props.id}-title`}>{t(`partnership.section.${props.id}`)}</h2>
      {props.children}
    </section>
  )
}

function PartnershipHead() {
  const { t, sentence } = useTexts()
  const { detail } = usePartnership()
  const { partnership } = detail
  const placeName = usePlaceNames()
  const facts = [
    partnership.structure === null ? null : t(`partnership.structure.${partnership.structure}`),
    partnership.function === null ? null : t(`partnership.function.${partnership.function}`),
    partnership.status === null ? null : t(`partnership.status.${partnership.status}`),
    partnership.places.length === 0 ? null : partnership.places.map(placeName).join(', '),
  ]
  return (
    <header className="partnership-head">
      <p className="partnership-facts">
        {partnership.fictional && <ExampleTag />}{' '}
        {facts.filter((fact) => fact !== null).join(' · ')}
      </p>
      <h1 tabIndex={-1}>
        <LocalisedText text={partnership.title} />
      </h1>
      <p className="partnership-headline">{sentence(detail.headline)}</p>
      {partnership.summary !== null && (
        <p className="partnership-summary">
          <LocalisedText text={partnership.summary} />
        </p>
      )}
      <Goals goals={partnership.goals} />
      <CitationLink citation={partnership.citation} />
    </header>
  )
}

/** The goals it serves, each in its colour and by its name. */
function Goals({ goals }: { goals: readonly number[] }) {
  const nameOf = useFrameworkNames()
  if (goals.length === 0) return null
  return (
    <ul className="named-goals">
      {goals.map((goal) => (
        <li key={goal}>
          <Link
            to="/goals/$number"
            params={{ number: goal }}
            className="named-goal"
            data-goal={goal}
          >
            {nameOf('goal', String(goal))}
          </Link>
        </li>
      ))}
    </ul>
  )
}
