import { memo, useCallback, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Point } from '#contract/status.ts'
import type { Formats } from '#i18n/format.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { yearTicks } from './axis-ticks.ts'
import { narrowBelow } from './chart-frame.tsx'
import { loadTrendPointer, type TrendPointerPart } from './load-trend-pointer.ts'
import type { TrendWords } from './trend.ts'
import { TrendDots } from './trend-dots.tsx'
import { drawnInOrder, type TrendContent, trendFrame, trendRoom, yearInset } from './trend-frame.ts'
import { TrendLabels } from './trend-labels.tsx'
import { type TrendScale, TrendStrokes } from './trend-strokes.tsx'
import './trend-chart.css'

export type TrendChartProps = {
  content: TrendContent
  base: Point | null
  formats: Formats
  /** The accessible name: the sentence that says what the chart shows. */
  label: string
  words: TrendWords
  size: { width: number; height: number }
}

/** Pixels between the lines' room and the words of an axis. */
const tickGap = 8

/**
 * The part that answers pointing, once there is a use for it: it costs the browser more than all of
 * the drawing, and many charts are only looked at.
 */
function usePointer() {
  const [Part, setPart] = useState<TrendPointerPart | null>(null)
  const [failed, setFailed] = useState(false)
  const bring = useCallback(async () => {
    const loaded = await loadTrendPointer()
    // At once, or the movement that brought the pointer here would find nobody listening.
    flushSync(() => setPart(() => loaded))
    setFailed(false)
  }, [])
  useEffect(() => {
    // A finger enters and points in one movement, so the part is made ready by the one before. Who
    // has not pointed yet is told of no failure.
    const ready = () => void bring().catch(() => undefined)
    window.addEventListener('touchend', ready, { once: true, passive: true })
    return () => window.removeEventListener('touchend', ready)
  }, [bring])
  const listen = () => void bring().catch(() => setFailed(true))
  return { Part, failed, listen }
}

/** Values by year with base, target, required path and projection; gaps stay gaps. */
export const TrendChart = memo(function TrendChart(props: TrendChartProps) {
  const { content, base, formats, label, words, size } = props
  const { t } = useTexts()
  const { Part, failed, listen } = usePointer()
  const narrow = size.width < narrowBelow
  const frame = useMemo(() => trendFrame(content, formats), [content, formats])
  const room = useMemo(() => trendRoom(frame, size, narrow), [frame, size, narrow])
  const { axis, years, across, up, writeTick } = frame
  const { x, y, width, height } = room.area
  const scale: TrendScale = {
    xOf: (year) => x + yearInset + across(year) * (width - 2 * yearInset),
    yOf: (value) => y + (1 - up(value)) * height,
  }
  const lines = useMemo(() => drawnInOrder(content.lines), [content.lines])

  return (
    <div className="trend-chart" onPointerEnter={Part === null ? listen : undefined}>
      <svg
        role="img"
        aria-label={label}
        width={size.width}
        height={size.height}
        viewBox={`0 0 ${size.width} ${size.height}`}
      >
        {yearTicks(...years, narrow ? 4 : 8).map((year) => (
          <text
            key={year}
            className="trend-tick"
            x={scale.xOf(year)}
            y={y + height + tickGap}
            dy="0.71em"
            textAnchor="middle"
          >
            {formats.year(year)}
          </text>
        ))}
        {axis.ticks.map((tick) => (
          <text
            key={tick}
            className="trend-tick"
            x={x - tickGap}
            y={scale.yOf(tick)}
            dy="0.355em"
            textAnchor="end"
          >
            {writeTick(tick)}
          </text>
        ))}
        {/* What leaves the frame is cut off at it. */}
        <svg x={x} y={y} width={width} height={height} viewBox={`${x} ${y} ${width} ${height}`}>
          <TrendStrokes content={content} frame={frame} from={x} to={x + width} {...scale} />
        </svg>
        <TrendDots lines={lines} base={base} {...scale} />
        <TrendLabels
          lines={content.lines}
          rows={frame.rows}
          base={base}
          target={content.target}
          words={words}
          formats={formats}
          narrow={narrow}
          area={room.area}
          width={size.width}
          {...scale}
        />
      </svg>
      {Part !== null && (
        <Part
          lines={lines}
          frame={frame}
          room={room}
          scale={scale}
          formats={formats}
          words={words}
        />
      )}
      {failed && <output className="trend-failed">{t('figure.pointing-failed')}</output>}
    </div>
  )
})
