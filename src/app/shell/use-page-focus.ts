import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/**
 * After going to another page, the focus moves to its heading, so that a screen reader reads where
 * it is and Tab goes on from there. Filters of the same page, and links into a page, leave it.
 */
export function usePageFocus(): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged || toLocation.hash !== '') return
        document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
      }),
    [router],
  )
}
