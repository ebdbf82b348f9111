import { Children, type ReactNode, startTransition, useEffect, useState } from 'react'

/** Milliseconds in which a browser shows a part before it begins the next. */
const toShow = 50

/**
 * Draws its children one after another, each when the one before has been shown: a slow phone works
 * out where everything lies for one of them at a time, and can answer a touch in between.
 */
export function OneByOne({ children }: { children: ReactNode }) {
  const parts = Children.toArray(children)
  const [drawn, setDrawn] = useState(1)
  const isAll = drawn >= parts.length
  useEffect(() => {
    if (isAll) return
    const next = setTimeout(() => startTransition(() => setDrawn(drawn + 1)), toShow)
    return () => clearTimeout(next)
  }, [drawn, isAll])
  return parts.slice(0, drawn)
}
