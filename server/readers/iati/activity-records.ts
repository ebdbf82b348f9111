import { recordId, partnershipOf, type PartnershipRecord } from '#contract/partnership-record.ts'
import { cleaned, owned } from '../cells.ts'
import { RowFault } from '../faults.ts'
import type { ReadContext } from '../reader.ts'
import type { Activity, LocatedRecord } from './activity.ts'
import { attributeOf, childOf, childrenOf, type XmlElement } from './element.ts'
import { keptRecord, recordElement } from './extension.ts'
import { languageOf } from './narratives.ts'
import { recogniseIn, type Mention } from './organisations.ts'
import { membershipsOf, partnershipIn } from './partnership.ts'
import type { Remarks } from './remarks.ts'
import { resultsOf } from './results.ts'
import { contributionsOf } from './transactions.ts'

/** What an activity's records are read with. */
export type ActivityReading = {
  remarks: Remarks
  findPlace: ReadContext['findPlace']
  /** Activities elsewhere in the file that say the named one is their child. */
  parentsOf: (id: string) => readonly string[]
  /** Whether an activity of fewer than two organisations is read too. */
  evenAlone: boolean
}

/** `mentions` are the organisations that the records name. */
export type ActivityRecords = { records: LocatedRecord[]; mentions: Mention[] }

/** Children of an activity that are read. */
export const readElements: ReadonlySet<string> = new Set([
  'iati-identifier',
  'reporting-org',
  'title',
  'description',
  'participating-org',
  'activity-status',
  'activity-date',
  'recipient-country',
  'recipient-region',
  'sector',
  'tag',
  'default-finance-type',
  'default-aid-type',
  'transaction',
  'document-link',
  'related-activity',
  'result',
  recordElement,
])

/** @returns an activity's identifier; '' when it has none */
export const identifierOf = (activity: XmlElement): string =>
  cleaned(childOf(activity, 'iati-identifier')?.text ?? '')

/**
 * Reads one activity as a partnership with all that belongs to it. Records of our own export that
 * stand in it take the place of what IATI's elements say.
 *
 * @returns null when fewer than two organisations take part, or the activity cannot be read; the
 *   remarks say which
 */
export function activityRecords(
  element: XmlElement,
  reading: ActivityReading,
): ActivityRecords | null {
  const { remarks, evenAlone } = reading
  const id = owned(identifierOf(element))
  if (id === '') {
    const expected = 'an activity with an iati-identifier'
    remarks.refuse('', element.line, new RowFault('iati-identifier', null, 'missing-id', expected))
    return null
  }
  const mentions: Mention[] = []
  const activity = activityOf(element, id, reading, mentions)
  const kept = keptRecordsOf(activity)
  const members = membershipsOf(activity)
  const isOurs = kept.some(({ stored }) => stored.kind === 'partnership')
  if (members.length < 2 && !isOurs && !evenAlone) {
    leaveAlone(activity, members.length)
    return null
  }
  const partnership = remarks.attempt(id, element, () => partnershipIn(activity))
  if (partnership === null) return null
  const results = resultsOf(activity)
  const read: LocatedRecord[] = [
    { stored: { kind: 'partnership', record: partnership }, line: element.line },
    ...members.map(({ membership, line }) =>
      located({ kind: 'membership', record: membership }, line),
    ),
    ...results.objectives.map(({ objective, line }) =>
      located({ kind: 'objective', record: objective }, line),
    ),
    ...results.measurements.map(({ measurement, line }) =>
      located({ kind: 'measurement', record: measurement }, line),
    ),
    ...contributionsOf(activity).map(({ contribution, line }) =>
      located({ kind: 'contribution', record: contribution }, line),
    ),
  ]
  return { records: merged(read, kept), mentions }
}

const located = (stored: PartnershipRecord, line: number): LocatedRecord => ({ stored, line })

function activityOf(
  element: XmlElement,
  id: string,
  { remarks, findPlace, parentsOf }: ActivityReading,
  mentions: Mention[],
): Activity {
  const language = languageOf(element.attributes['xml:lang'], 'en')
  const reporting = childOf(element, 'reporting-org')
  const transactions = childrenOf(element, 'transaction')
  const recognise = recogniseIn(
    [
      ...childrenOf(element, 'participating-org'),
      ...(reporting === undefined ? [] : [reporting]),
      ...transactions.flatMap((one) => childrenOf(one, 'provider-org')),
      ...transactions.flatMap((one) => childrenOf(one, 'receiver-org')),
    ],
    language,
  )
  const isSecondary = /^(?:1|true)$/.test(attributeOf(reporting, 'secondary-reporter') ?? '')
  return {
    id,
    element,
    language,
    reporter: reporting === undefined || isSecondary ? null : recognise(reporting),
    recognise,
    name(mention) {
      mentions.push(mention)
      return mention.id
    },
    parents: parentsOf(id),
    findPlace,
    remarks,
  }
}

/** Says that an activity is no partnership, and how much is left out with it. */
function leaveAlone({ id, element, remarks }: Activity, members: number): void {
  const parts = [
    [members, 'organisation'],
    [childrenOf(element, 'transaction').length, 'transaction'],
    [childrenOf(element, 'result').length, 'result'],
  ] as const
  const found = parts.map(([count, name]) => `${count} ${name}${count === 1 ? '' : 's'}`).join(', ')
  const expected = 'two or more organisations that take part: then it is a partnership'
  const reason = new RowFault('participating-org', found, 'fewer-than-two-organisations', expected)
  remarks.leave(id, element.line, reason)
}

function keptRecordsOf({ id, element, remarks }: Activity): LocatedRecord[] {
  return childrenOf(element, recordElement).flatMap((one) => {
    const stored = remarks.attempt(id, one, () => {
      const record = keptRecord(one)
      if (partnershipOf(record) === id) return record
      throw new RowFault(
        recordElement,
        recordId(record),
        'other-activity',
        'a record of this activity',
      )
    })
    return stored === null ? [] : [located(stored, one.line)]
  })
}

const keyOf = ({ stored }: LocatedRecord): string => `${stored.kind} ${recordId(stored)}`

/** Our own records over those read of IATI's elements, in the place of the same record. */
function merged(read: readonly LocatedRecord[], kept: readonly LocatedRecord[]): LocatedRecord[] {
  const records = new Map(read.map((one) => [keyOf(one), one]))
  for (const one of kept) records.set(keyOf(one), one)
  return [...records.values()]
}
