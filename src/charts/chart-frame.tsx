import { useElementSize } from '@mantine/hooks'
import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import './chart-frame.css'

/** Below this width there is no room for names beside the lines: they go into a list above. */
export const narrowBelow = 560

type Size = { width: number; height: number }

/** On paper everything is opened: what was folded away and never measured is as wide as a page. */
const paper: Size = { width: 640, height: 320 }

/**
 * The room of a chart, fixed by the style sheet before anything is drawn in it, so that nothing
 * jumps; what is drawn learns its size in pixels.
 */
export function ChartFrame(props: {
  /** By the width of the page, or as high as the drawing makes itself. */
  height?: 'page' | 'drawing'
  /** Shown until the size is known. */
  waiting?: ReactNode
  children: (size: Size) => ReactNode
}) {
  const { ref, width, height } = useElementSize()
  // While the table is shown the frame has no size; the drawing keeps the one it had.
  const [size, setSize] = useState<Size | null>(null)
  if (width > 0 && (width !== size?.width || height !== size.height)) setSize({ width, height })
  useEffect(() => {
    // Paper does not wait for React's next turn.
    const open = () => flushSync(() => setSize((known) => known ?? paper))
    window.addEventListener('beforeprint', open)
    return () => window.removeEventListener('beforeprint', open)
  }, [])
  return (
    <div ref={ref} className="chart-frame" data-height={props.height ?? 'page'}>
      {size === null ? props.waiting : props.children(size)}
    </div>
  )
}
