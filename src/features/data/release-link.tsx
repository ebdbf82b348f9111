import { Link } from '@tanstack/react-router'
import { useTexts } from '#i18n/use-texts.ts'

/** Opens a release on this page. */
export function ReleaseLink({ number }: { number: number }) {
  const { t } = useTexts()
  return (
    <Link to="/data" search={(now) => ({ ...now, release: number })} hash="release">
      {t('data.release.link', { number })}
    </Link>
  )
}
