import { useMemo } from 'react'
import { AnswerStrip, answerStripHeight } from '#charts/answer-strip.tsx'
import { ChartFrame } from '#charts/chart-frame.tsx'
import { SingleFigures, singleFiguresHeight } from '#charts/single-figures.tsx'
import { TrendChart } from '#charts/trend-chart.tsx'
import { TrendLegend, type TrendMark } from '#charts/trend-legend.tsx'
import { TrendOutline } from '#charts/trend-outline.tsx'
import type { TrendWords } from '#charts/trend.ts'
import { useTexts } from '#i18n/use-texts.ts'
import {
  answerRows,
  type SeriesDetail,
  singleFigures,
  targetOf,
  trendLines,
} from './series-drawing.ts'
import type { FigureFacts } from './use-figure-facts.ts'
import { useSeriesValue } from './use-series-value.ts'

type Size = { width: number; height: number }
type Props = {
  series: SeriesDetail
  facts: FigureFacts
  words: TrendWords
  /** The sentence that stands for the drawing. */
  label: string
  /** Set for files: the drawing at this size, without anything around it. */
  paper?: Size
}

/** Values by year as lines. */
export function TrendDrawing({ series, facts, words, label, paper }: Props) {
  const { formats } = useTexts()
  const content = useMemo(
    () => ({
      lines: trendLines(series.lines, facts.placeName),
      target: targetOf(series),
      projection: series.projection,
      requiredPath: series.requiredPath,
      limit: series.series.settings.limit,
    }),
    [series, facts.placeName],
  )
  const { lines, target, projection, requiredPath } = content
  const base = series.lines[0]?.judgement.base ?? null
  const draw = (size: Size) => (
    <TrendChart
      content={content}
      base={base}
      formats={formats}
      label={label}
      words={words}
      size={size}
    />
  )
  if (paper !== undefined) return draw(paper)

  const marks: Record<TrendMark, boolean> = {
    target: target !== null,
    required: requiredPath !== null,
    projected: projection !== null,
    base: base !== null,
    restated: lines.some(({ points }) => points.some(({ restatedFrom }) => restatedFrom !== null)),
  }
  const order = ['target', 'required', 'projected', 'base', 'restated'] as const
  return (
    <div className="trend">
      <TrendLegend
        lines={lines}
        shown={order.filter((mark) => marks[mark])}
        words={words}
        formats={formats}
      />
      <ChartFrame waiting={<TrendOutline content={content} unit={words.unit} />}>{draw}</ChartFrame>
    </div>
  )
}

/** Yes and no, or levels, by year. */
export function AnswersDrawing({ series, facts, label, paper }: Props) {
  const { t, formats } = useTexts()
  const rows = answerRows(series, facts.placeName, {
    yes: t('value.yes'),
    no: t('value.no'),
    level: formats.figure,
  })
  const draw = (width: number) => (
    <AnswerStrip
      rows={rows}
      label={label}
      writeYear={formats.year}
      size={{ width, height: answerStripHeight(rows, width) }}
    />
  )
  if (paper !== undefined) return draw(paper.width)
  return <ChartFrame height="drawing">{({ width }) => draw(width)}</ChartFrame>
}

/** One value a place: large, and the others below. */
export function SingleDrawing({ series, facts, label, paper }: Props) {
  const { formats } = useTexts()
  const figures = singleFigures(series.lines, facts.placeName, {
    value: useSeriesValue(series.series),
    year: formats.year,
  })
  const draw = (width: number) => (
    <SingleFigures
      figures={figures}
      label={label}
      size={{ width, height: singleFiguresHeight(figures) }}
    />
  )
  if (paper !== undefined) return draw(paper.width)
  return <ChartFrame height="drawing">{({ width }) => draw(width)}</ChartFrame>
}
