import { MultiSelect, Select } from '@mantine/core'
import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import { useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { StatusMark } from '#charts/status-mark.tsx'
import { metaQueries } from '#api/meta-queries.ts'
import type { IndicatorDetail } from '#contract/indicators.ts'
import { toKey } from '#domain/disaggregation.ts'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { disaggregationWords } from './disaggregation-words.ts'
import {
  comparedPlaces,
  type IndicatorChange,
  mostCompared,
  toAddressKey,
} from './indicator-search.ts'

type Props = {
  detail: IndicatorDetail
  /** What the address asks for, see `IndicatorSearch`. */
  chosen: string | undefined
  compare: string | undefined
  onChange: (change: IndicatorChange) => void
}

function SeriesChoice({ detail, chosen, onChange }: Props) {
  const { t, language, unit } = useTexts()
  const { choices, series } = detail
  if (choices.length < 2) return null
  const statuses = new Map(choices.map(({ id, status }) => [id, status]))
  return (
    <Select
      label={t('indicator.choose.series')}
      description={t('indicator.choose.of', { count: choices.length })}
      inputWrapperOrder={['label', 'input', 'description']}
      data={choices.map((choice) => {
        const name = localised(choice.name, language).text
        const words = unit(choice.unit)
        return {
          value: choice.id,
          label: words === '' || name.endsWith(`(${words})`) ? name : `${name} (${words})`,
        }
      })}
      renderOption={({ option }) => (
        <span className="indicator-option">
          {option.label}
          <StatusMark status={statuses.get(option.value) ?? 'no-data'} />
        </span>
      )}
      value={chosen ?? series?.series.id ?? null}
      onChange={(id) => {
        // A cut of one series says nothing of another.
        if (id !== null) onChange({ series: id, disaggregation: undefined })
      }}
      allowDeselect={false}
      searchable={choices.length > 8}
      nothingFoundMessage={t('indicator.choose.none')}
      maxDropdownHeight={360}
    />
  )
}

function DisaggregationChoice({ detail, onChange }: Props) {
  const { t, language } = useTexts()
  const { series } = detail
  if (series === null || series.disaggregations.length < 2) return null
  const cuts = series.disaggregations.map(({ key, codes }) => ({
    value: key,
    label:
      key === ''
        ? t('indicator.total')
        : disaggregationWords(codes, (text) => localised(text, language).text),
  }))
  return (
    <Select
      label={t('indicator.choose.cut')}
      description={t('indicator.choose.of', { count: cuts.length })}
      inputWrapperOrder={['label', 'input', 'description']}
      data={cuts}
      value={toKey(series.disaggregation)}
      onChange={(key) => {
        if (key !== null) onChange({ disaggregation: toAddressKey(key) })
      }}
      allowDeselect={false}
      searchable={cuts.length > 8}
      nothingFoundMessage={t('indicator.choose.none')}
      limit={200}
      maxDropdownHeight={360}
    />
  )
}

function PlacesChoice({ detail, compare, onChange }: Props) {
  const { t, language, formats } = useTexts()
  const { data: meta } = useQuery(metaQueries.meta())
  const places = (meta?.places ?? [])
    .filter(({ code }) => code !== detail.place)
    .map(({ code, name }) => ({ value: code, label: localised(name, language).text }))
    .toSorted((one, other) => one.label.localeCompare(other.label, formats.locale))
  // An address may name a place that there is nothing of.
  const compared = comparedPlaces(compare).filter((code) =>
    places.some(({ value }) => value === code),
  )
  const without = (detail.series?.lines ?? [])
    .filter(({ place, observations }) => place !== detail.place && observations.length === 0)
    .map(({ place }) => places.find(({ value }) => value === place)?.label ?? place)
    .join(', ')
  if (meta !== undefined && places.length === 0) return null
  return (
    <MultiSelect
      className="indicator-places"
      label={t('indicator.choose.places')}
      description={
        without === ''
          ? t('indicator.choose.most', { count: mostCompared })
          : t('indicator.choose.without', { places: without })
      }
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={compared.length === 0 ? t('indicator.choose.place') : ''}
      data={places}
      value={compared}
      onChange={(codes) => onChange({ compare: codes.length === 0 ? undefined : codes.join(',') })}
      maxValues={mostCompared}
      searchable={compared.length < mostCompared}
      clearable
      hidePickedOptions
      nothingFoundMessage={t('place.none')}
      limit={100}
      maxDropdownHeight={360}
      clearButtonProps={{ 'aria-label': t('indicator.choose.clear') }}
      disabled={places.length === 0}
    />
  )
}

/** Which series, cut how, beside which places; each choice is a part of the address. */
export const IndicatorChoices = memo(function IndicatorChoices(props: Props) {
  const { t } = useTexts()
  if (props.detail.series === null && props.detail.choices.length < 2) return null
  return (
    <fieldset className="indicator-choices">
      <legend className="visually-hidden">{t('indicator.choose.label')}</legend>
      <SeriesChoice {...props} />
      <DisaggregationChoice {...props} />
      {props.detail.series !== null && <PlacesChoice {...props} />}
    </fieldset>
  )
})
