import type { ReactNode } from 'react'
import { useTexts } from '#i18n/use-texts.ts'

/** Parts of the page in their order, each with an address of its own. */
export const dataSections = [
  'sources',
  'coverage',
  'releases',
  'downloads',
  'example',
  'bring',
  'api',
] as const
export type DataSectionId = (typeof dataSections)[number]

export function DataSection({ id, children }: { id: DataSectionId; children: ReactNode }) {
  const { t } = useTexts()
  return (
    <section id={id} className="data-section" aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>{t(`data.section.${id}`)}</h2>
      {children}
    </section>
  )
}
