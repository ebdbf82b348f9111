import { useDocumentTitle } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useTexts } from '#i18n/use-texts.ts'
import { PageNotice } from './page-notice.tsx'

export function RouteNotFound() {
  const { t } = useTexts()
  useDocumentTitle(t('title.page', { page: t('not-found.title') }))
  return (
    <PageNotice title={t('not-found.title')}>
      <p>{t('not-found.text')}</p>
      <Link to="/">{t('not-found.home')}</Link>
    </PageNotice>
  )
}
