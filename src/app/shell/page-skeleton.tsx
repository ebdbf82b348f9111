import { Skeleton } from '@mantine/core'
import { useTexts } from '#i18n/use-texts.ts'

/** A page on its way: a heading, a sentence, one large thing. */
export function PageSkeleton() {
  const { t } = useTexts()
  return (
    <div className="page-skeleton" aria-busy="true">
      <output className="visually-hidden">{t('loading')}</output>
      <Skeleton height={40} width="60%" />
      <Skeleton height={24} width="80%" />
      <Skeleton height={400} />
    </div>
  )
}
