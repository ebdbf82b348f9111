import type { ReactNode } from 'react'
import { useTexts } from '#i18n/use-texts.ts'
import type { SectionId } from './section-ids.ts'

/** A part of the page with its own address; the heading takes the focus when it is gone to. */
export function MethodsSection({ id, children }: { id: SectionId; children: ReactNode }) {
  const { t } = useTexts()
  return (
    <section id={id} className="methods-section" aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>{t(`methods.section.${id}`)}</h2>
      {children}
    </section>
  )
}
