import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { organisationKinds } from '#contract/organisation.ts'
import { roles } from '#contract/partnership.ts'
import { partnerSorts } from '#contract/partnership-endpoints.ts'
import type { PartnerList } from '#contract/partnerships.ts'
import { goalName } from '#i18n/goal-name.ts'
import { localised } from '#i18n/localised.ts'
import { type Texts, useTexts } from '#i18n/use-texts.ts'
import { firstOrder, type PartnersSearch } from './partners-search.ts'

type Facet = PartnerList['facets'][number]
const facetIds = ['kind', 'goal', 'role', 'country'] as const
const typingMs = 200

function valueName(id: Facet['id'], { value, label }: Facet['values'][number], texts: Texts) {
  if (id === 'goal') return goalName(Number(value), texts)
  if (label !== null) return localised(label, texts.language).text
  const kind = organisationKinds.find((one) => one === value)
  if (id === 'kind' && kind !== undefined) return texts.t(`organisation.kind.${kind}`)
  const role = roles.find((one) => one === value)
  if (id === 'role' && role !== undefined) return texts.t(`role.${role}`)
  return value
}

/** Words, facets with their counts, and on a phone the order too, where no column can be pressed. */
export function PartnerFilters(props: {
  search: PartnersSearch
  facets: readonly Facet[]
  onChange: (next: Partial<PartnersSearch>) => void
}) {
  const { search, facets, onChange } = props
  const texts = useTexts()
  const { t, formats } = texts
  const chosen = [search.q, ...facetIds.map((id) => search[id])].some((one) => one !== undefined)
  return (
    <search className="partners-filters">
      <SearchWords words={search.q} onChange={(q) => onChange({ q })} />
      {facetIds.map((id) => {
        const values = facets.find((facet) => facet.id === id)?.values ?? []
        const known = values.some(({ value }) => value === search[id])
        const missing = search[id] !== undefined && !known
        const listed = missing
          ? [{ value: search[id] ?? '', label: null, count: 0 }, ...values]
          : values
        return (
          <NativeSelect
            key={id}
            label={t(`partners.${id}`)}
            value={search[id] ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChange({ [id]: value === '' ? undefined : value })
            }
            data={[
              { value: '', label: t('partners.all') },
              ...listed.map((value) => ({
                value: value.value,
                label: t('partners.facet', {
                  name: valueName(id, value, texts),
                  number: formats.count(value.count),
                }),
              })),
            ]}
          />
        )
      })}
      <NativeSelect
        className="partners-order"
        label={t('partners.sort.label')}
        value={search.sort ?? 'name'}
        onChange={({ currentTarget: { value } }) => {
          const sort = partnerSorts.find((one) => one === value)
          onChange({ sort, order: sort === undefined ? undefined : firstOrder(sort) })
        }}
        data={partnerSorts.map((value) => ({ value, label: t(`partners.column.${value}`) }))}
      />
      {chosen && (
        <button
          type="button"
          className="link-button"
          onClick={() =>
            onChange({
              q: undefined,
              kind: undefined,
              goal: undefined,
              role: undefined,
              country: undefined,
            })
          }
        >
          {t('partners.clear')}
        </button>
      )}
    </search>
  )
}

/** What is typed shows at once; the list follows when the typing pauses. */
function SearchWords(props: {
  words: string | undefined
  onChange: (words: string | undefined) => void
}) {
  const { t } = useTexts()
  const [typed, setTyped] = useState(props.words ?? '')
  const [sent, setSent] = useState(props.words)
  // The address was changed elsewhere: all filters cleared, or a step back.
  if (props.words !== sent) {
    setSent(props.words)
    setTyped(props.words ?? '')
  }
  const follow = useDebouncedCallback((words: string) => {
    const wanted = words === '' ? undefined : words
    setSent(wanted)
    props.onChange(wanted)
  }, typingMs)
  return (
    <TextInput
      type="search"
      label={t('partners.search')}
      leftSection={<IconSearch size={18} aria-hidden />}
      value={typed}
      maxLength={200}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        follow(event.currentTarget.value)
      }}
    />
  )
}
