import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { metaQueries } from '#api/meta-queries.ts'
import { contributionKinds } from '#contract/contribution.ts'
import { organisationKinds } from '#contract/organisation.ts'
import {
  partnershipFunctions,
  partnershipStatuses,
  roles,
  structures,
} from '#contract/partnership.ts'
import { statusIds } from '#contract/status.ts'
import type { LocalisedText } from '#contract/text.ts'
import { goalName } from '#i18n/goal-name.ts'
import { localised } from '#i18n/localised.ts'
import { type Texts, useTexts } from '#i18n/use-texts.ts'
import type { FacetId } from './partnerships-search.ts'

/** Gaps in roles and agreement; ids of `domain/partnerships/role-gaps.ts`. */
export const gapIds = [
  'nobody-accountable',
  'several-accountable',
  'one-holds-everything',
  'nobody-implements',
  'nobody-funds',
  'nobody-monitors',
  'without-responsibilities',
  'no-agreement',
  'no-dispute-route',
] as const

const known = <Id extends string>(ids: readonly Id[], value: string): Id | undefined =>
  ids.find((id) => id === value)

/** The order facet values of a fixed list are shown in; the others come most frequent first. */
export const fixedOrder: Partial<Record<FacetId, readonly string[]>> = {
  progress: statusIds,
  gap: gapIds,
  structure: structures,
  function: partnershipFunctions,
  status: partnershipStatuses,
  partnerKind: organisationKinds,
  role: roles,
}

/** A facet value in the reader's words; an id nobody translated stays as it is. */
export function facetWord(
  facet: FacetId,
  value: string,
  label: LocalisedText | null,
  texts: Texts,
): string {
  const { t, language } = texts
  if (value === 'not-stated') return t('partnerships.not-stated')
  if (facet === 'goal') return goalName(Number(value), texts)
  if (facet === 'target' && label !== null) return `${value} ${localised(label, language).text}`
  if (label !== null) return localised(label, language).text
  switch (facet) {
    case 'progress': {
      const id = known(statusIds, value)
      return id === undefined ? value : t(`status.${id}`)
    }
    case 'gap': {
      const id = known(gapIds, value)
      return id === undefined ? value : t(`partnerships.gap.${id}`)
    }
    case 'structure': {
      const id = known(structures, value)
      return id === undefined ? value : t(`partnership.structure.${id}`)
    }
    case 'function': {
      const id = known(partnershipFunctions, value)
      return id === undefined ? value : t(`partnership.function.${id}`)
    }
    case 'status': {
      const id = known(partnershipStatuses, value)
      return id === undefined ? value : t(`partnership.status.${id}`)
    }
    case 'partnerKind': {
      const id = known(organisationKinds, value)
      return id === undefined ? value : t(`organisation.kind.${id}`)
    }
    case 'role': {
      const id = known(roles, value)
      return id === undefined ? value : t(`role.${id}`)
    }
    case 'due':
      return value === 'overdue' ? t('partnerships.due.overdue') : value
    default:
      return value
  }
}

export const contributionKindWord = (kind: (typeof contributionKinds)[number], { t }: Texts) =>
  t(`contribution.kind.${kind}`)

/** An amount short enough for a table, with its currency in front. */
export const money = (amount: number, currency: string, { formats }: Texts): string =>
  `${currency}\u00A0${formats.compact(amount)}`

/** Names of places by code, the code itself while they are awaited. */
export function usePlaceNames(): (code: string) => string {
  const { language } = useTexts()
  const { data: meta } = useQuery(metaQueries.meta())
  const places = meta?.places
  return useMemo(() => {
    const names = new Map(places?.map(({ code, name }) => [code, name]))
    return (code) => {
      const name = names.get(code)
      return name === undefined ? code : localised(name, language).text
    }
  }, [places, language])
}
