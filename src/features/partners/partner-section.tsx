import type { ReactNode } from 'react'
import { useTexts } from '#i18n/use-texts.ts'

type SectionId = 'contribution' | 'year' | 'due' | 'left-out' | 'promises' | 'roles' | 'works-with'

/** A part of the page under its heading, to which figures and addresses lead. */
export function PartnerSection(props: {
  id: SectionId
  /** The year it is about. */
  year?: number
  children: ReactNode
}) {
  const { id, year, children } = props
  const { t, formats } = useTexts()
  return (
    <section className="partner-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {t(`partner.section.${id}`, { year: year === undefined ? '' : formats.year(year) })}
      </h2>
      {children}
    </section>
  )
}
