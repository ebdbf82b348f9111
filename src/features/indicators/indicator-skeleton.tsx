import { Skeleton } from '@mantine/core'
import { useTexts } from '#i18n/use-texts.ts'
import '#charts/chart-frame.css'
import './indicator-layout.css'

/** The page's own shape, so that nothing moves when the figures come. */
export function IndicatorSkeleton() {
  const { t } = useTexts()
  return (
    <div className="indicator" aria-busy="true">
      <output className="visually-hidden">{t('loading')}</output>
      <div className="indicator-head">
        <Skeleton height={21} width="40%" />
        <Skeleton height={50} width="70%" />
        <Skeleton height={32} width="20%" />
        <Skeleton height={50} width="40%" />
      </div>
      <div className="indicator-choices">
        <Skeleton height={79} />
        <Skeleton height={79} />
      </div>
      <div className="indicator-card">
        <Skeleton height={25} width="60%" />
        <Skeleton height={48} width="80%" mt={4} />
        <Skeleton className="chart-frame" mt={16} />
        <Skeleton height={20} width="50%" mt={12} />
      </div>
    </div>
  )
}
