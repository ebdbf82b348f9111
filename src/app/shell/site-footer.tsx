import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { metaQueries } from '#api/meta-queries.ts'
import { useTexts } from '#i18n/use-texts.ts'

/** What was imported last, when, from which files, and where to look further. */
export function SiteFooter() {
  const { t, formats } = useTexts()
  const { data: meta } = useQuery(metaQueries.meta())
  const release = meta?.release
  return (
    <footer className="site-footer">
      {release !== null && release !== undefined && (
        <p>
          {t('footer.release', { number: release.number, date: formats.dateTime(release.date) })}{' '}
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
