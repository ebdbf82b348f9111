import type { ReactNode } from 'react'
import { useTexts } from '#i18n/use-texts.ts'

type SectionId = 'contribution' | 'due' | 'left-out' | 'promises' | 'roles' | 'works-with'

/** A part of the page under its heading, to which figures and addresses lead. */
export function PartnerSection({ id, children }: { id: SectionId; children: ReactNode }) {
  const { t } = useTexts()
  return (
    <section className="partner-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(`partner.section.${id}`)}</h2>
      {children}
    </section>
  )
}
