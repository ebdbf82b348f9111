import { NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { Coverage, CoverageRow } from '#contract/partnerships.ts'
import { statusIds } from '#contract/status.ts'
import goals from '#domain/framework/goals.json'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { type CoverageFilter, filterRows, gaps } from './coverage-shaping.ts'

/** What to look for: each choice says how many targets it leaves with the other choices kept. */
export function CoverageFilters(props: {
  rows: readonly CoverageRow[]
  filter: CoverageFilter
  places: Coverage['byPlace']
  place: string | undefined
}) {
  const { rows, filter, places, place } = props
  const { t, formats, language } = useTexts()
  const navigate = useNavigate({ from: '/coverage' })
  const apply = (next: Record<string, string | undefined>) =>
    void navigate({
      search: (now) => ({ ...now, ...next }),
      replace: true,
      resetScroll: false,
    })
  const named = (name: string, change: Partial<CoverageFilter>) =>
    `${name} (${formats.count(filterRows(rows, { ...filter, ...change }).length)})`
  const value = (text: string) => (text === '' ? undefined : text)
  const filtered = [filter.status, filter.gap, filter.goal].some((one) => one !== undefined)
  const known = places.some((one) => one.place === place)
  return (
    <fieldset className="coverage-filters">
      <legend className="visually-hidden">{t('coverage.find')}</legend>
      <NativeSelect
        label={t('coverage.status')}
        value={filter.status ?? ''}
        onChange={({ currentTarget }) => apply({ status: value(currentTarget.value) })}
        data={[
          { value: '', label: named(t('coverage.status.all'), { status: undefined }) },
          ...statusIds.map((status) => ({
            value: status,
            label: named(t(`status.${status}`), { status }),
          })),
        ]}
      />
      <NativeSelect
        label={t('coverage.gap')}
        value={filter.gap ?? ''}
        onChange={({ currentTarget }) => apply({ gap: value(currentTarget.value) })}
        data={[
          { value: '', label: named(t('coverage.gap.all'), { gap: undefined }) },
          ...gaps.map((gap) => ({ value: gap, label: named(t(`coverage.gap.${gap}`), { gap }) })),
        ]}
      />
      <NativeSelect
        label={t('coverage.goal')}
        value={filter.goal === undefined ? '' : String(filter.goal)}
        onChange={({ currentTarget }) => apply({ goal: value(currentTarget.value) })}
        data={[
          { value: '', label: named(t('coverage.goal.all'), { goal: undefined }) },
          ...goals.map((goal) => ({
            value: goal.code,
            label: named(
              t('goal.numbered', { goal: Number(goal.code), name: localised(goal, language).text }),
              { goal: Number(goal.code) },
            ),
          })),
        ]}
      />
      <NativeSelect
        label={t('coverage.places.place')}
        value={place ?? ''}
        onChange={({ currentTarget }) => apply({ place: value(currentTarget.value) })}
        data={[
          { value: '', label: t('place.all') },
          ...(place === undefined || known ? [] : [{ value: place, label: place }]),
          ...places.map((one) => ({
            value: one.place,
            label: localised(one.name, language).text,
          })),
        ]}
      />
      {filtered && (
        <button
          type="button"
          className="link-button"
          onClick={() => apply({ status: undefined, gap: undefined, goal: undefined })}
        >
          {t('coverage.clear')}
        </button>
      )}
    </fieldset>
  )
}
