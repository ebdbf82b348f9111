import { useNavigate } from '@tanstack/react-router'
import { startTransition, useCallback, useOptimistic } from 'react'
import type { IndicatorChange, IndicatorSearch } from './indicator-search.ts'

const afterPaint = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve)
  })

/**
 * The choices in the address, and a way to change them. A choice is seen at once; the address, and
 * with it everything else on the page, follows after the screen has been painted.
 */
export function useChoices(
  search: IndicatorSearch,
): [IndicatorSearch, (change: IndicatorChange) => void] {
  const navigate = useNavigate()
  const [shown, show] = useOptimistic(search, (now, change: IndicatorChange) => ({
    ...now,
    ...change,
  }))
  const change = useCallback(
    (next: IndicatorChange) => {
      startTransition(async () => {
        show(next)
        await afterPaint()
        await navigate({
          to: '.',
          search: (now) => ({ ...now, ...next }),
          replace: true,
          resetScroll: false,
        })
      })
    },
    [navigate, show],
  )
  return [shown, change]
}
