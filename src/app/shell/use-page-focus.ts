import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

type Find = () => HTMLElement | null

/** Texts and figures can come after the page itself, and with them what an address points to. */
function whenThere(find: Find, act: (element: HTMLElement) => void): () => void {
  const observer = new MutationObserver(() => {
    const late = find()
    if (late === null) return
    observer.disconnect()
    act(late)
  })
  const found = find()
  if (found === null) observer.observe(document.body, { childList: true, subtree: true })
  else act(found)
  return () => observer.disconnect()
}

const heading: Find = () => document.querySelector('main h1')

/** Tab goes on from the part an address names, as it does where the browser itself goes there. */
function focusPart(part: HTMLElement): void {
  if (!part.hasAttribute('tabindex')) part.tabIndex = -1
  part.focus({ preventScroll: true })
}

/**
 * After going to another page, the focus moves to its heading, or to the part its address names, so
 * that a screen reader reads where it is and Tab goes on from there. Filters of the same page leave
 * it. A part that an address names is gone to even when it comes later than the page.
 */
export function usePageFocus(): void {
  const router = useRouter()
  useEffect(() => {
    let forget = () => {}
    const stop = router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
      forget()
      const { hash } = toLocation
      if (hash !== '') {
        const part: Find = () => document.getElementById(hash)
        // To what is there already, the router itself has scrolled.
        const there = part() !== null
        forget = whenThere(part, (found) => {
          if (!there) found.scrollIntoView()
          focusPart(found)
        })
      } else if (fromLocation !== undefined && pathChanged) {
        forget = whenThere(heading, (main) => main.focus({ preventScroll: true }))
      }
    })
    return () => {
      stop()
      forget()
    }
  }, [router])
}
