import { useDocumentTitle } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { metaQueries } from '#api/meta-queries.ts'
import { partnerQueries } from '#api/partner-queries.ts'
import type { Scope } from '#api/scope.ts'
import { localised } from '#i18n/localised.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { ContributionSection } from './contribution-section.tsx'
import { toYear } from './delivered-in-year.ts'
import { DueSection } from './due-section.tsx'
import { LeftOutSection } from './left-out-section.tsx'
import { PartnerFigures } from './partner-figures.tsx'
import { SourceNote } from './partner-links.tsx'
import { PartnerReceipt } from './partner-receipt.tsx'
import { PartnerSection } from './partner-section.tsx'
import { PromisesSection } from './promises-section.tsx'
import { toGrouping } from './receipt-groups.ts'
import { RolesSection } from './roles-section.tsx'
import { WorksWithSection } from './works-with-section.tsx'
import { YearSection } from './year-section.tsx'
import './partners.css'

export type PartnerSearch = Scope & {
  /** `receipt`: what is printed and handed on. */
  readonly view?: string | undefined
  /** What the contribution is grouped by. */
  readonly by?: string | undefined
  /** Of which the deliveries stand on top; the year of the release when absent. */
  readonly year?: string | undefined
}

/** What the page asks for, so that the route can ask it while the page is on its way. */
export const partnerAnswer = partnerQueries.detail

/** One partner: how its contribution is counted and what is due from it; or its receipt. */
export function PartnerPage({ id, search }: { id: string; search: PartnerSearch }) {
  const { t, language, sentence } = useTexts()
  const { data: detail } = useSuspenseQuery(partnerAnswer(id, search.asOf))
  const { data: meta } = useQuery(metaQueries.meta())
  const { organisation } = detail
  const name = localised(organisation.name, language).text
  const receipt = search.view === 'receipt'
  useDocumentTitle(t('title.page', { page: receipt ? `${t('receipt.title')}: ${name}` : name }))
  if (receipt) return <PartnerReceipt detail={detail} asOf={search.asOf} />

  const year = toYear(detail, search.year)
  const country = meta?.places.find(({ code }) => code === organisation.country)
  const facts = [
    t(`organisation.kind.${organisation.kind}`),
    country === undefined ? organisation.country : localised(country.name, language).text,
  ]
  return (
    <article className="page partner">
      <header className="page-head">
        <p className="eyebrow">{facts.filter((fact) => fact !== null).join(' · ')}</p>
        <h1 tabIndex={-1}>
          <LocalisedText text={organisation.name} />
        </h1>
        {organisation.fictional && <p className="partner-example">{t('partner.fictional')}</p>}
        <p className="page-lead partner-headline">{sentence(detail.headline)}</p>
        <PartnerFigures detail={detail} />
        <p className="partner-actions">
          <Link
            to="/partners/$id"
            params={{ id }}
            search={(now) => ({ ...now, view: 'receipt', by: undefined, year: undefined })}
          >
            {t('receipt.open')}
          </Link>
          <Link to="/partners">{t('partner.all')}</Link>
          <SourceNote citation={organisation.citation} />
        </p>
      </header>
      <PartnerSection id="year" year={year}>
        <YearSection detail={detail} year={year} />
      </PartnerSection>
      <PartnerSection id="due">
        <DueSection due={detail.due} />
      </PartnerSection>
      <PartnerSection id="contribution">
        <ContributionSection detail={detail} by={toGrouping(search.by)} />
      </PartnerSection>
      <PartnerSection id="left-out">
        <LeftOutSection receipt={detail.receipt} />
      </PartnerSection>
      <PartnerSection id="promises">
        <PromisesSection detail={detail} />
      </PartnerSection>
      <PartnerSection id="roles">
        <RolesSection memberships={detail.memberships} />
      </PartnerSection>
      <PartnerSection id="works-with">
        <WorksWithSection partners={detail.worksWith} />
      </PartnerSection>
    </article>
  )
}
