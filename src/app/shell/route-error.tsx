import { Button } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useIsFetching } from '@tanstack/react-query'
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { problemTypes } from '#contract/problem.ts'
import { ApiError } from '#api/api-error.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { PageNotice } from './page-notice.tsx'
import { EmptyDatabase } from './empty-database.tsx'
import { RouteNotFound } from './route-not-found.tsx'

/**
 * A page whose figures did not come. Says which of the faults it was in the reader's words, and
 * offers what helps: another try, another place, or now instead of a release that is not there.
 */
export function RouteError({ error }: ErrorComponentProps) {
  const { t } = useTexts()
  const router = useRouter()
  const trying = useIsFetching() > 0
  const fault = error instanceof ApiError ? error : null
  const title = t(`error.${fault?.kind ?? 'unexpected'}.title`)
  useDocumentTitle(t('title.page', { page: title }))

  const problem = fault?.problem
  if (problem?.type === problemTypes.notFound) return <RouteNotFound />
  if (problem?.type === problemTypes.empty) return <EmptyDatabase />
  if (problem?.type === problemTypes.unknownPlace) {
    return (
      <PageNotice title={t('error.unknown-place.title')}>
        <p>{t('error.unknown-place.text')}</p>
        <Link to="/" search={(now) => ({ ...now, place: undefined })}>
          {t('error.unknown-place.action')}
        </Link>
      </PageNotice>
    )
  }
  if (problem?.type === problemTypes.unknownRelease) {
    return (
      <PageNotice title={t('error.unknown-release.title')}>
        <p>{t('error.unknown-release.text')}</p>
        <Link to="." search={(now) => ({ ...now, asOf: undefined })}>
          {t('as-of.back')}
        </Link>
      </PageNotice>
    )
  }
  return (
    <PageNotice title={title}>
      <p>{t(`error.${fault?.kind ?? 'unexpected'}.text`)}</p>
      <p className="page-notice-actions">
        <Button loading={trying} onClick={() => void router.invalidate()}>
          {t('error.retry')}
        </Button>
        <Link to="/">{t('not-found.home')}</Link>
      </p>
      {problem?.detail !== undefined && <p className="page-notice-details">{problem.detail}</p>}
    </PageNotice>
  )
}
