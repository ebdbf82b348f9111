import { Button, Skeleton } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiError } from '#api/api-error.ts'
import { useTexts } from '#i18n/use-texts.ts'

/**
 * A part of the page that waits for its own answer: a skeleton of about its height, or what went
 * wrong with another try in place, while the other parts stay. Once there, an answer stays on show
 * even if it cannot be fetched anew; the shell says from when it is.
 */
export function AnswerSection<Answer>({
  query,
  height,
  silent = false,
  children,
}: {
  query: UseQueryResult<Answer>
  height: number
  /** Another part waits for the same answer and says when it fails. */
  silent?: boolean
  children: (answer: Answer) => ReactNode
}) {
  const { t } = useTexts()
  if (query.data !== undefined) return children(query.data)
  if (query.isError) {
    if (silent) return null
    const kind = query.error instanceof ApiError ? query.error.kind : 'unexpected'
    return (
      <div className="data-failed" role="alert">
        <p>{t(`error.${kind}.title`)}</p>
        <p className="soft">{t(`error.${kind}.text`)}</p>
        <Button
          size="compact-md"
          variant="default"
          loading={query.isFetching}
          onClick={() => void query.refetch()}
        >
          {t('error.retry')}
        </Button>
      </div>
    )
  }
  return (
    <div aria-busy="true">
      <output className="visually-hidden">{t('loading')}</output>
      <Skeleton height={height} />
    </div>
  )
}
