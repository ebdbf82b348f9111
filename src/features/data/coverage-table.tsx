import { Link } from '@tanstack/react-router'
import type { IndicatorSummary } from '#contract/goals.ts'
import goals from '#domain/framework/goals.json'
import { useTexts } from '#i18n/use-texts.ts'
import { type Coverage, toPlaceCoverage } from './place-coverage.ts'
import { StackedTable } from './stacked-table.tsx'

/** How much there is for the place on show, goal by goal. */
export function CoverageTable({
  indicators,
  placeName,
}: {
  indicators: readonly IndicatorSummary[]
  placeName: string
}) {
  const { t, language, formats } = useTexts()
  const coverage = toPlaceCoverage(indicators)
  const yearsOf = ({ years }: Coverage) =>
    years === null ? '–' : `${formats.year(years.first)}–${formats.year(years.last)}`
  const names = new Map(goals.map((goal) => [Number(goal.code), goal[language]]))
  return (
    <>
      <p>
        {t('data.coverage.lead', {
          place: placeName,
          series: coverage.all.series,
          withValues: coverage.all.withValues,
          indicators: coverage.all.indicators,
          years: yearsOf(coverage.all),
        })}
      </p>
      <StackedTable
        caption={t('data.coverage.caption', { place: placeName })}
        rows={coverage.goals}
        keyOf={({ goal }) => String(goal)}
        columns={[
          {
            id: 'goal',
            head: t('data.coverage.goal'),
            cell: ({ goal }) => (
              <Link
                to="/goals/$number"
                params={{ number: goal }}
                className="data-goal"
                data-goal={goal}
              >
                <span className="data-goal-number">{goal}</span>
                <span className="data-goal-name">{names.get(goal)}</span>
              </Link>
            ),
          },
          {
            id: 'indicators',
            head: t('data.coverage.indicators'),
            numeric: true,
            cell: ({ withValues, indicators: all }) =>
              t('data.coverage.of', { with: withValues, all }),
          },
          {
            id: 'series',
            head: t('data.coverage.series'),
            numeric: true,
            cell: ({ series }) => formats.count(series),
          },
          {
            id: 'years',
            head: t('data.coverage.years'),
            numeric: true,
            cell: yearsOf,
          },
        ]}
      />
    </>
  )
}
