import type { Contribution } from '#contract/contribution.ts'
import type { Organisation } from '#contract/organisation.ts'
import type { PartnershipRecord } from '#contract/partnership-record.ts'
import { partnershipStatuses, type Membership, type Partnership } from '#contract/partnership.ts'
import { stageCodes } from '#server/readers/iati/codes.ts'
import { alpha2Of } from '#server/readers/iati/countries.ts'
import type { XmlElement } from '#server/readers/iati/element.ts'
import { idAttribute } from '#server/readers/iati/extension.ts'
import { isIdentifier } from '#server/readers/iati/organisations.ts'
import { isWebAddress } from '#server/readers/iati/values.ts'
import { kindToCode, kindToFinanceType, roleToCode, stageToType } from './codes.ts'
import { documentElement, resultElement } from './result-element.ts'
import { decimal, element, named, texts } from './xml-writer.ts'

/** What belongs to one partnership, by kind. */
export type Dossier = {
  partnership: Partnership
  memberships: Membership[]
  contributions: Contribution[]
  objectives: Extract<PartnershipRecord, { kind: 'objective' }>['record'][]
  measurements: Extract<PartnershipRecord, { kind: 'measurement' }>['record'][]
}

/**
 * What IATI requires of an activity and a partnership may lack; `values` that the reader would
 * refuse, such as an amount beyond 1e18.
 */
export type Lack = 'members' | 'status' | 'dates' | 'values'

export const lacksOf = ({ partnership, memberships }: Dossier): Lack[] => [
  ...(memberships.some(({ roles }) => roles.length > 0) ? [] : (['members'] as const)),
  ...(partnership.status === null ? (['status'] as const) : []),
  ...(partnership.start === null ? (['dates'] as const) : []),
]

/**
 * One partnership as an IATI 2.03 activity, its elements in the order that IATI's schema demands.
 * Whoever writes it is a secondary reporter: it retells what others reported.
 *
 * @param find an organisation by its id
 */
export function activityElement(
  dossier: Dossier,
  publisher: Organisation,
  find: (id: string) => Organisation | undefined,
): XmlElement {
  const { partnership, memberships, contributions, objectives, measurements } = dossier
  const { id, title, summary, status, goals, targets, parents } = partnership
  const party = (name: string, organisation: string, role: string | null = null): XmlElement =>
    partyElement(name, organisation, role, find)
  return element('iati-activity', { 'xml:lang': 'en' }, [
    element('iati-identifier', {}, id),
    named('reporting-org', publisher.name, {
      ref: publisher.id,
      type: kindToCode[publisher.kind] ?? '90',
      'secondary-reporter': '1',
    }),
    texts('title', title),
    texts('description', summary ?? title, { type: '1' }),
    ...memberships.flatMap(({ organisation, roles }) =>
      roles.map((role) => party('participating-org', organisation, roleToCode[role])),
    ),
    ...(status === null
      ? []
      : [element('activity-status', { code: `${partnershipStatuses.indexOf(status) + 1}` })]),
    ...dateElements(partnership),
    ...placeElements(partnership),
    ...goals.map((goal) => element('tag', { vocabulary: '2', code: `${goal}` })),
    ...targets.map((target) => element('tag', { vocabulary: '3', code: target })),
    ...contributions.flatMap((contribution) => transactionElements(contribution, party)),
    ...agreementElements(partnership),
    ...parents.map((parent) => element('related-activity', { ref: parent, type: '1' })),
    ...objectives.map((objective) => {
      const own = measurements.filter((measurement) => measurement.objective === objective.id)
      return resultElement(objective, own, partnership)
    }),
  ])
}

function partyElement(
  name: string,
  id: string,
  role: string | null,
  find: (id: string) => Organisation | undefined,
): XmlElement {
  const organisation = find(id)
  const attributes = {
    ref: isIdentifier(id) && !id.startsWith('name:') ? id : null,
    role,
    type: organisation === undefined ? null : kindToCode[organisation.kind],
    [idAttribute]: isIdentifier(id) && !id.startsWith('name:') ? null : id,
  }
  return organisation === undefined
    ? element(name, attributes)
    : named(name, organisation.name, attributes)
}

/** Planned dates while it is in the pipeline, and the end until it is over. */
function dateElements({ start, end, status }: Partnership): XmlElement[] {
  const isOver = status === 'closed' || status === 'cancelled'
  return [
    ...(start === null
      ? []
      : [element('activity-date', { type: status === 'pipeline' ? '1' : '2', 'iso-date': start })]),
    ...(end === null
      ? []
      : [element('activity-date', { type: isOver ? '4' : '3', 'iso-date': end })]),
  ]
}

/** Countries, a province's among them, before regions. */
function placeElements({ places }: Partnership): XmlElement[] {
  const countries = new Set<string>()
  const regions: string[] = []
  for (const place of places) {
    const country = place === '412' ? 'XK' : (alpha2Of(place) ?? /^([A-Z]{2})-/.exec(place)?.[1])
    if (country !== undefined) countries.add(country)
    else if (/^\d{1,3}$/.test(place)) regions.push(place.padStart(3, '0'))
  }
  return [
    ...[...countries].map((code) => element('recipient-country', { code })),
    ...regions.map((code) => element('recipient-region', { code, vocabulary: '2' })),
  ]
}

/** Nothing where it is not money: IATI's transactions are. */
function transactionElements(
  contribution: Contribution,
  party: (name: string, organisation: string) => XmlElement,
): XmlElement[] {
  const { id, amount, currency, date, note, from, to, kind, stage, transactionType } = contribution
  if (amount === null || currency === null || !/^[A-Z]{3}$/.test(currency)) return []
  const isStated = transactionType !== null && stageCodes.get(transactionType) === stage
  const finance = kindToFinanceType[kind]
  return [
    element('transaction', { [idAttribute]: id }, [
      element('transaction-type', { code: isStated ? transactionType : stageToType[stage] }),
      element('transaction-date', { 'iso-date': date }),
      element('value', { currency, 'value-date': date }, decimal(amount)),
      ...(note === null ? [] : [texts('description', { en: note })]),
      ...(from === null ? [] : [party('provider-org', from)]),
      ...(to === null ? [] : [party('receiver-org', to)]),
      ...(finance === undefined ? [] : [element('finance-type', { code: finance })]),
      ...(kind === 'technical-assistance' ? [element('aid-type', { code: 'D02' })] : []),
    ]),
  ]
}

function agreementElements({ agreement }: Partnership): XmlElement[] {
  const document = agreement?.document ?? null
  if (document === null || !isWebAddress(document)) return []
  return [documentElement(document, 'A09', agreement?.date ?? null)]
}
