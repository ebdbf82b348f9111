import { Figure, type FigureView } from '#charts/figure.tsx'
import { columnFormat } from '#charts/tick-format.ts'
import type { IndicatorDetail } from '#contract/indicators.ts'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { disaggregationWords } from './disaggregation-words.ts'
import type { IndicatorChange } from './indicator-search.ts'
import { NoValues } from './no-values.tsx'
import { drawingOf, natureIds, type SeriesDetail } from './series-drawing.ts'
import { AnswersDrawing, SingleDrawing, TrendDrawing } from './series-drawings.tsx'
import { seriesTable } from './series-table.ts'
import { useFigureFacts } from './use-figure-facts.ts'
import { useSeriesValue } from './use-series-value.ts'
import { useTrendWords } from './use-trend-words.ts'

/** The series of an indicator at one place and beside others: drawing, table, files. */
export function IndicatorFigure(props: {
  detail: IndicatorDetail
  series: SeriesDetail
  view: FigureView
  onChange: (change: IndicatorChange) => void
}) {
  const { detail, series, view, onChange } = props
  const { t, language, formats, sentence, unit } = useTexts()
  const facts = useFigureFacts(detail)
  const words = useTrendWords(series)
  const writeAnswer = useSeriesValue(series.series)
  const write = (text: { en: string; id?: string | undefined }) =>
    localised({ en: text.en, ...(text.id === undefined ? {} : { id: text.id }) }, language).text
  const cut = disaggregationWords(series.disaggregation, write)
  const name = write(series.series.name)
  const title = cut === '' ? name : `${name} · ${cut}`
  const kind = drawingOf(series)
  if (kind === null)
    return <NoValues detail={detail} series={series} cut={cut} onChange={onChange} />

  const table = seriesTable(series, {
    year: t('indicator.column.year'),
    place: facts.placeName,
    earlier: t('indicator.column.earlier'),
    nature: t('indicator.column.nature'),
    natureOf: (code) => {
      const known = natureIds.find((nature) => nature === code)
      return known === undefined ? code : t(`indicator.nature.${known}`)
    },
    note: t('indicator.column.note'),
    projected: t('indicator.column.projected', { count: series.projection?.years ?? 0 }),
    low: t('indicator.column.low'),
    high: t('indicator.column.high'),
    required: t('indicator.column.required'),
  })
  const values = series.lines.flatMap(({ observations }) => observations.map(({ value }) => value))
  const writeValue = columnFormat(values, formats.locale)
  const label = sentence(series.sentence)
  const drawing = { series, facts, words, label }

  return (
    <section className="indicator-card">
      <Figure
        title={title}
        sentence={label}
        unit={kind === 'answers' ? '' : unit(series.series.unit)}
        source={facts.source}
        date={facts.date}
        example={facts.example}
        table={table}
        formatCell={(value, column) => {
          if (column === 'year') return formats.year(value)
          return kind === 'answers' ? writeAnswer(value) : writeValue(value)
        }}
        fileName={`${detail.indicator.code}-${detail.place}-${series.series.id}`}
        view={view}
        onView={(next) => onChange({ view: next === 'chart' ? undefined : next })}
        paperNotes={series.restatements > 0 ? [`◌ ${words.restated}`] : []}
        paper={(size) => (
          <div data-goal={detail.indicator.goal}>
            {kind === 'trend' && <TrendDrawing {...drawing} paper={size} />}
            {kind === 'answers' && <AnswersDrawing {...drawing} paper={size} />}
            {kind === 'single' && <SingleDrawing {...drawing} paper={size} />}
          </div>
        )}
      >
        {kind === 'trend' && <TrendDrawing {...drawing} />}
        {kind === 'answers' && <AnswersDrawing {...drawing} />}
        {kind === 'single' && <SingleDrawing {...drawing} />}
      </Figure>
    </section>
  )
}
