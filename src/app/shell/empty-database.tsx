import { useDocumentTitle } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useTexts } from '#i18n/use-texts.ts'
import { PageNotice } from './page-notice.tsx'

/** The command of `README.md` that brings the first figures. */
const importCommand = 'npm run -s mitra17 -- import FILE'

/** Every page while nothing has been imported: why it is empty, and the command that changes it. */
export function EmptyDatabase() {
  const { t } = useTexts()
  useDocumentTitle(t('title.page', { page: t('empty.title') }))
  return (
    <PageNotice title={t('empty.title')}>
      <p>{t('empty.why')}</p>
      <pre className="command">
        <code>{importCommand}</code>
      </pre>
      <p>{t('empty.formats')}</p>
      <Link to="/methods">{t('empty.methods')}</Link>
    </PageNotice>
  )
}
