import type { Release } from '#contract/release.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { toSourceFiles } from './source-files.ts'

/** What is here in one sentence, or why there is nothing. */
export function Headline({
  releases,
  places,
}: {
  /** Newest first. */
  releases: readonly Release[]
  /** null while it is not known. */
  places: number | null
}) {
  const { t, formats } = useTexts()
  const [newest] = releases
  if (newest === undefined) return <p className="page-lead data-lead">{t('data.empty')}</p>
  const files = toSourceFiles(releases).length
  return (
    <p className="page-lead data-lead">
      {t('data.lead', { number: newest.number, date: formats.date(newest.date) })}{' '}
      {t('data.lead-files', { count: files })}{' '}
      {places !== null && t('data.lead-places', { count: places })}
    </p>
  )
}
