import { type ReactNode, Suspense, useEffect, useEffectEvent, useRef } from 'react'

/** A slide's width; wide enough for names beside the lines. */
export const paperSize = { width: 912, height: 420 }

const frameMs = 50
/** The library of charts may have to be fetched first. */
const mostFrames = 200

/**
 * A drawing out of sight, in light colours at paper size, handed over once it has stopped changing:
 * charts take some rounds to find their places.
 */
export function PaperDrawing(props: {
  children: ReactNode
  onDrawn: (chart: SVGSVGElement) => void
  onFailed: () => void
}) {
  const frame = useRef<HTMLDivElement>(null)
  const drawn = useEffectEvent(props.onDrawn)
  const failed = useEffectEvent(props.onFailed)

  useEffect(() => {
    let before = ''
    let frames = 0
    const clock = setInterval(() => {
      frames += 1
      const chart = frame.current?.querySelector('svg') ?? null
      const now = chart?.innerHTML ?? ''
      if (chart !== null && now !== '' && now === before) {
        clearInterval(clock)
        drawn(chart)
      } else if (frames > mostFrames) {
        clearInterval(clock)
        failed()
      }
      before = now
    }, frameMs)
    return () => clearInterval(clock)
  }, [])

  return (
    <div ref={frame} className="paper-drawing" aria-hidden style={{ inlineSize: paperSize.width }}>
      <Suspense fallback={null}>{props.children}</Suspense>
    </div>
  )
}
