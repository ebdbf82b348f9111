import { useTexts } from '#i18n/use-texts.ts'
import { yearTicks } from './axis-ticks.ts'
import { type TrendContent, trendFrame, yearInset } from './trend-frame.ts'
import { TrendStrokes } from './trend-strokes.tsx'
import './trend-chart.css'
import './trend-outline.css'

/** Side of the square that is stretched over the room there is. */
const side = 1000

/**
 * A trend's axes and lines, of any width and without a script: what stands in a chart's place, where
 * its lines will be, until the page's measures are there. Hidden from screen readers,
 * to whom the figure's sentence and table say the same.
 */
export function TrendOutline({ content, unit }: { content: TrendContent; unit: string }) {
  const { formats } = useTexts()
  const frame = trendFrame(content, formats)
  const { axis, years, across, up, writeTick, margin } = frame
  return (
    <div
      className="trend-outline"
      aria-hidden="true"
      style={{
        paddingLeft: margin.left,
        paddingRight: `min(${margin.right}px, var(--most-right))`,
      }}
    >
      <span className="trend-outline-unit">{unit}</span>
      <div className="trend-outline-plot">
        <div className="trend-outline-lines" style={{ paddingInline: yearInset }}>
          <svg viewBox={`0 0 ${side} ${side}`} preserveAspectRatio="none">
            <TrendStrokes
              content={content}
              frame={frame}
              from={-side}
              to={2 * side}
              xOf={(year) => across(year) * side}
              yOf={(value) => (1 - up(value)) * side}
            />
          </svg>
        </div>
        {axis.ticks.map((tick) => (
          <span key={tick} className="trend-outline-value" style={{ bottom: `${up(tick) * 100}%` }}>
            {writeTick(tick)}
          </span>
        ))}
        {yearTicks(years[0], years[1], 4).map((year) => (
          <span
            key={year}
            className="trend-outline-year"
            style={{
              left: `calc(${yearInset}px + (100% - ${2 * yearInset}px) * ${across(year).toFixed(4)})`,
            }}
          >
            {formats.year(year)}
          </span>
        ))}
      </div>
    </div>
  )
}
