import { useNavigate } from '@tanstack/react-router'
import { startTransition, useCallback, useOptimistic } from 'react'

const afterPaint = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  })

/**
 * The choices in the address, and a way to change them. A choice is seen at once; the address, and
 * with it everything else on the page, follows after the screen has been painted.
 */
export function useChoices<Search extends object>(
  search: Search,
): [Search, (change: Partial<Search>) => void] {
  const navigate = useNavigate()
  const [shown, show] = useOptimistic(search, (now, change: Partial<Search>) => ({
    ...now,
    ...change,
  }))
  const change = useCallback(
    (next: Partial<Search>) => {
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
