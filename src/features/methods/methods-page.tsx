import { useDocumentTitle, useMediaQuery } from '@mantine/hooks'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTexts } from '#i18n/use-texts.ts'
import { AggregateSection } from './aggregate-section.tsx'
import {
  EdgesSection,
  ProjectionSection,
  ReasonsSection,
  SourcesSection,
} from './decision-sections.tsx'
import { DuplicatesSection } from './duplicates-section.tsx'
import { GrowthSection } from './growth-section.tsx'
import { EscapSection, LinearSection, UnsdSection } from './other-methods.tsx'
import type { MethodsSearch } from './methods-search.ts'
import { sectionIds } from './section-ids.ts'
import { StatusSection, ValuesSection } from './status-section.tsx'
import { TrySection } from './try-section.tsx'
import './methods.css'

/** How every status on the other pages comes about. */
export function MethodsPage({ search }: { search: MethodsSearch }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const show = (example: MethodsSearch) =>
    void navigate({
      to: '.',
      search: (now) => ({ ...now, ...example }),
      replace: true,
      resetScroll: false,
      hashScrollIntoView: false,
    })
  const wide = useMediaQuery('(min-width: 75em)', undefined, { getInitialValueInEffect: false })
  useDocumentTitle(t('title.page', { page: t('methods.title') }))
  return (
    <div className="methods">
      <header className="methods-head">
        <h1 tabIndex={-1}>{t('methods.title')}</h1>
        <p className="methods-lead">{t('methods.lead')}</p>
      </header>
      <div className="methods-columns">
        <nav className="methods-contents" aria-label={t('methods.contents')}>
          <details open={wide}>
            <summary>{t('methods.contents')}</summary>
            <ul>
              {sectionIds.map((id) => (
                <li key={id}>
                  <Link to="." hash={id} search>
                    {t(`methods.section.${id}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </details>
        </nav>
        <div className="methods-body">
          <StatusSection />
          <TrySection search={search} onChange={show} />
          <ValuesSection />
          <GrowthSection />
          <AggregateSection />
          <LinearSection />
          <UnsdSection />
          <EscapSection />
          <ProjectionSection />
          <EdgesSection />
          <DuplicatesSection />
          <ReasonsSection />
          <SourcesSection />
        </div>
      </div>
    </div>
  )
}
