import { useQuery } from '@tanstack/react-query'
import { Link, useHydrated } from '@tanstack/react-router'
import { metaQueries } from '#api/meta-queries.ts'
import { useTexts } from '#i18n/use-texts.ts'

/** What was imported last, when, from which files, and where to look further. */
export function SiteFooter() {
  const { t, formats } = useTexts()
  const { data: meta } = useQuery(metaQueries.meta())
  const release = meta?.release
  // A server that draws the page does not know the hour where it is read.
  const writeDate = useHydrated() ? formats.dateTime : formats.date
  return (
    <footer className="site-footer">
      {release !== null && release !== undefined && (
        <p>
          {t('footer.release', { number: release.number, date: writeDate(release.date) })}{' '}
          {release.files.length > 0 &&
            t('footer.files', {
              files: release.files
                .slice(0, 3)
                .map(({ name }) => name)
                .join(', '),
            })}
        </p>
      )}
      <p>
        <Link to="/data">{t('footer.sources')}</Link> ·{' '}
        <Link to="/methods">{t('footer.methods')}</Link>
        {meta !== undefined && ` · Mitra17 ${meta.version}`}
      </p>
    </footer>
  )
}
