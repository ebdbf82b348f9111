import { Button } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { onlineManager, useIsFetching, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useTexts } from '#i18n/use-texts.ts'
import './freshness-notice.css'

/**
 * When the oldest figures on screen were fetched, if they could not be fetched anew since (or the
 * device is offline); null while everything is fresh.
 */
function useStaleSince(): number | null {
  const cache = useQueryClient().getQueryCache()
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
    () => true,
  )
  return useSyncExternalStore(
    (changed) => cache.subscribe(changed),
    () => {
      const times = cache
        .getAll()
        .filter(({ state }) => state.data !== undefined)
        .filter((query) => query.isActive() && (!online || query.state.status === 'error'))
        .map(({ state }) => state.dataUpdatedAt)
      return times.length === 0 ? null : Math.min(...times)
    },
    () => null,
  )
}

/** Figures that are not the newest say from when they are; they stay readable all the same. */
export function FreshnessNotice() {
  const { t, formats } = useTexts()
  const client = useQueryClient()
  const fetching = useIsFetching() > 0
  const since = useStaleSince()
  return (
    <output>
      {since !== null && (
        <span className="freshness-notice">
          <IconCloudOff size={20} stroke={1.75} aria-hidden="true" />
          <span>{t('stale.since', { time: formats.dateTime(since) })}</span>
          <Button
            size="compact-sm"
            variant="default"
            loading={fetching}
            onClick={() => void client.refetchQueries({ type: 'active' })}
          >
            {t('error.retry')}
          </Button>
        </span>
      )}
    </output>
  )
}
