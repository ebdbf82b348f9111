import type { Point } from '#contract/status.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { drawSparkline } from './sparkline-path.ts'
import './sparkline.css'

const size = { width: 112, height: 32, inset: 4 }

/**
 * A series' course at a glance: no axes, its own scale, gaps left open. The text alternative says
 * first and latest value with their years.
 */
export function Sparkline({ points, unit }: { points: readonly Point[]; unit: string | null }) {
  const { t, formats, measured } = useTexts()
  const drawing = drawSparkline(points, size)
  const first = points[0]
  const last = points.at(-1)
  if (drawing === null || first === undefined || last === undefined) {
    return <span className="sparkline" aria-hidden="true" />
  }
  const label = t('sparkline.label', {
    from: measured(first.value, unit),
    fromYear: formats.year(first.year),
    to: measured(last.value, unit),
    toYear: formats.year(last.year),
  })
  return (
    <svg
      className="sparkline"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
    >
      <path d={drawing.path} />
      {drawing.lone.map(({ x, y }) => (
        <circle key={x} className="sparkline-lone" cx={x} cy={y} r={1.5} />
      ))}
      <circle cx={drawing.last.x} cy={drawing.last.y} r={3} />
    </svg>
  )
}
