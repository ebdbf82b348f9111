import { memo, useState } from 'react'
import { readChoices, writeChoices } from '#contract/choices.ts'
import type { PartnershipList } from '#contract/partnerships.ts'
import { useTexts } from '#i18n/use-texts.ts'
import {
  chosenOf,
  type FacetId,
  linkedFacets,
  type PartnershipsSearch,
  shownFacets,
} from './partnerships-search.ts'
import { facetWord, fixedOrder, usePlaceNames } from './words.ts'

type Facet = PartnershipList['facets'][number]
type FacetValue = Facet['values'][number]

/** Longer lists show so many and open on request. */
const atOnce = 8

/** Fixed lists in their own order, goals by number, everything else most frequent first. */
function inOrder(facet: FacetId, values: readonly FacetValue[]): FacetValue[] {
  const order = fixedOrder[facet]
  const rank = (value: string) => {
    const at = order?.indexOf(value) ?? -1
    return at < 0 ? Number.MAX_SAFE_INTEGER : at
  }
  return values.toSorted((one, other) => {
    if (order !== undefined) return rank(one.value) - rank(other.value)
    if (facet === 'goal') return (Number(one.value) || 99) - (Number(other.value) || 99)
    return other.count - one.count || one.value.localeCompare(other.value)
  })
}

/** What can be chosen: the counted values, and what is chosen although nothing matches it. */
export function facetValues(
  facet: FacetId,
  counted: readonly FacetValue[],
  chosen: readonly string[],
): FacetValue[] {
  const listed = new Set(counted.map(({ value }) => value))
  const missing = chosen
    .filter((value) => !listed.has(value))
    .map((value) => ({ value, label: null, count: 0 }))
  return inOrder(facet, [...counted, ...missing])
}

/** Every facet as a group of check boxes, each with how many partnerships choosing it would leave. */
export function FacetList(props: {
  facets: readonly Facet[]
  search: PartnershipsSearch
  onToggle: (facet: FacetId, value: string) => void
}) {
  const { facets, search, onToggle } = props
  const placeName = usePlaceNames()
  const linked = linkedFacets.filter((facet) => chosenOf(search, facet).length > 0)
  return [...linked, ...shownFacets].map((id) => (
    <FacetGroup
      key={id}
      id={id}
      facet={facets.find((facet) => facet.id === id)}
      chosen={writeChoices(chosenOf(search, id))}
      onToggle={onToggle}
      placeName={placeName}
    />
  ))
}

/** Drawn anew only when its own counts or choices change, and not for each order of the list. */
const FacetGroup = memo(function FacetGroup(props: {
  id: FacetId
  facet: Facet | undefined
  /** As in the address, so that equal choices are equal. */
  chosen: string
  onToggle: (facet: FacetId, value: string) => void
  placeName: (code: string) => string
}) {
  const { id, facet, onToggle, placeName } = props
  const chosen = readChoices(props.chosen)
  const texts = useTexts()
  const { t, formats } = texts
  const [whole, setWhole] = useState(false)
  const values = facetValues(id, facet?.values ?? [], chosen)
  if (values.length === 0) return null
  const shown =
    whole || values.length <= atOnce + 1
      ? values
      : values.filter(({ value }, at) => at < atOnce || chosen.includes(value))
  return (
    <fieldset className="facet">
      <legend>{t(`partnerships.facet.${id}`)}</legend>
      {shown.map(({ value, label, count }) => (
        <label key={value} className="facet-value">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => onToggle(id, value)}
          />
          <span className="facet-word">
            {id === 'place' && label === null && value !== 'not-stated'
              ? placeName(value)
              : facetWord(id, value, label, texts)}
          </span>
          <span className="number soft">{formats.count(count)}</span>
        </label>
      ))}
      {shown.length < values.length && (
        <button type="button" className="facet-more" onClick={() => setWhole(true)}>
          {t('partnerships.facet.more', { count: values.length - shown.length })}
        </button>
      )}
      {shown.length === values.length && (facet?.more ?? 0) > 0 && (
        <p className="soft">{t('partnerships.facet.not-listed', { count: facet?.more ?? 0 })}</p>
      )}
    </fieldset>
  )
})
