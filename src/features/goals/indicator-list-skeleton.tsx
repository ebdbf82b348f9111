import { Skeleton } from '@mantine/core'
import { useTexts } from '#i18n/use-texts.ts'
import './goals.css'

const rows = [1, 2, 3, 4, 5, 6, 7]

export function IndicatorListSkeleton() {
  const { t } = useTexts()
  return (
    <div className="indicator-list" aria-busy="true">
      <output className="visually-hidden">{t('loading')}</output>
      <Skeleton height={62} width="16rem" />
      <Skeleton height={108} />
      <Skeleton height={24} width="12rem" />
      <ul className="entries">
        {rows.map((row) => (
          <li key={row} className="entry">
            <Skeleton height={88} />
          </li>
        ))}
      </ul>
    </div>
  )
}
