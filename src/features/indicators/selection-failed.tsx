import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { ApiError } from '#api/api-error.ts'
import { useTexts } from '#i18n/use-texts.ts'
import type { IndicatorChange } from './indicator-search.ts'

/** What was chosen could not be had; the plain figure stands below, and both ways on are here. */
export function SelectionFailed(props: {
  failed: { error: Error | null; isFetching: boolean; refetch: () => Promise<unknown> }
  onChange: (change: IndicatorChange) => void
}) {
  const { t } = useTexts()
  const { error, isFetching, refetch } = props.failed
  const refused = error instanceof ApiError && !error.worthRetrying
  return (
    <div className="indicator-notice" role="alert">
      <IconAlertTriangle size={20} stroke={1.75} aria-hidden="true" />
      <p>{t(refused ? 'indicator.selection.refused' : 'indicator.selection.failed')}</p>
      {!refused && (
        <Button
          size="compact-sm"
          variant="default"
          loading={isFetching}
          onClick={() => void refetch()}
        >
          {t('error.retry')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() =>
          props.onChange({ series: undefined, disaggregation: undefined, compare: undefined })
        }
      >
        {t('indicator.selection.reset')}
      </Button>
    </div>
  )
}
