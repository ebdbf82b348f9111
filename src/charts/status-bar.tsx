import { type StatusCounts, statusIds } from '#contract/status.ts'
import { useTexts } from '#i18n/use-texts.ts'
import './status-bar.css'

/** Width of the drawing; the browser stretches it to the room there is. */
const width = 100

/**
 * How many of each status, as one stacked bar, best first. Its text alternative names every count,
 * so the bar needs no numbers of its own.
 */
export function StatusBar({ counts, label }: { counts: StatusCounts; label: string }) {
  const { t, formats } = useTexts()
  const parts = statusIds.filter((status) => counts[status] > 0)
  const total = parts.reduce((sum, status) => sum + counts[status], 0)
  const words = parts
    .map((status) => `${t(`status.${status}`)} ${formats.count(counts[status])}`)
    .join(', ')
  const starts = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, status) => sum + counts[status], 0),
  )

  return (
    <svg
      className="status-bar"
      viewBox={`0 0 ${width} 1`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words === '' ? label : `${label}: ${words}`}
    >
      {parts.map((status, index) => (
        <rect
          key={status}
          data-status={status}
          x={((starts[index] ?? 0) / total) * width}
          width={(counts[status] / total) * width}
          height={1}
        />
      ))}
    </svg>
  )
}
