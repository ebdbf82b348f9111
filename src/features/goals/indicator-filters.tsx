import { NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { IndicatorSummary } from '#contract/goals.ts'
import { statusIds } from '#contract/status.ts'
import { StatusMark } from '#charts/status-mark.tsx'
import { countStatuses } from '#domain/progress/aggregate.ts'
import goals from '#domain/framework/goals.json'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { type IndicatorFilter, statusesOf, toggleStatus } from './indicator-filter.ts'

/** Goal and statuses; each status says how many indicators of the chosen goal have it. */
export function IndicatorFilters({
  indicators,
  filter,
}: {
  indicators: readonly IndicatorSummary[]
  filter: IndicatorFilter
}) {
  const { t, language, formats } = useTexts()
  const navigate = useNavigate()
  const apply = (next: IndicatorFilter) => {
    void navigate({ to: '/indicators', search: next, replace: true, resetScroll: false })
  }
  const ofGoal = indicators.filter(({ goal }) => filter.goal === undefined || goal === filter.goal)
  const counts = countStatuses(ofGoal.map(({ rollup }) => rollup.status))
  const chosen = statusesOf(filter)
  const filtered = chosen.length < statusIds.length

  return (
    <div className="filters">
      <NativeSelect
        label={t('indicators.goal')}
        value={filter.goal === undefined ? '' : String(filter.goal)}
        onChange={(event) => {
          const { value } = event.currentTarget
          apply({ ...filter, goal: value === '' ? undefined : Number(value) })
        }}
        data={[
          { value: '', label: t('indicators.all-goals') },
          ...goals.map((goal) => ({
            value: goal.code,
            label: t('goal.numbered', {
              goal: Number(goal.code),
              name: localised(goal, language).text,
            }),
          })),
        ]}
      />
      <fieldset className="filter-statuses">
        <legend className="visually-hidden">{t('indicators.status')}</legend>
        {statusIds.map((status) => (
          <button
            key={status}
            type="button"
            aria-pressed={filtered && chosen.includes(status)}
            onClick={() => apply(toggleStatus(filter, status))}
          >
            <StatusMark status={status} />
            <span className="number soft">{formats.count(counts[status])}</span>
          </button>
        ))}
        {(filtered || filter.goal !== undefined) && (
          <button type="button" className="filter-clear" onClick={() => apply({})}>
            {t('indicators.clear')}
          </button>
        )}
      </fieldset>
    </div>
  )
}
