import { isDeepStrictEqual } from 'node:util'
import type { Organisation } from '#contract/organisation.ts'
import { recordId, type PartnershipRecord } from '#contract/partnership-record.ts'
import { activityRecords } from '#server/readers/iati/activity-records.ts'
import { organisationTypeCodes } from '#server/readers/iati/codes.ts'
import type { XmlElement } from '#server/readers/iati/element.ts'
import { extensionNamespace, recordElement } from '#server/readers/iati/extension.ts'
import { localisedText } from '#server/readers/iati/narratives.ts'
import { Remarks } from '#server/readers/iati/remarks.ts'
import type { ReadContext } from '#server/readers/reader.ts'
import { activityElement, lacksOf, type Dossier, type Lack } from './iati/activity-element.ts'
import { kindToCode } from './iati/codes.ts'
import { element, named, startTag, xmlOf } from './iati/xml-writer.ts'

/** What is exported: all organisations, and all records of one partnership after another. */
export type IatiSource = {
  organisations: readonly Organisation[]
  /** Called twice when a partnership cannot be an activity. */
  partnerships: () => AsyncIterable<readonly PartnershipRecord[]>
}

export type IatiOptions = {
  /** Who publishes the file: IATI's reporting organisation, as a secondary reporter. */
  publisher: Organisation
  /** ISO 8601 instant. */
  generated: string
  findPlace: ReadContext['findPlace']
}

/**
 * `activities` were written. Partnerships in `withoutActivity` lack what IATI requires: they stand
 * in the file for this project only. A file without any activity is not valid IATI.
 */
export type IatiAccount = {
  activities: number
  withoutActivity: { partnership: string; lacks: Lack[] }[]
}

/**
 * Writes partnerships as IATI 2.03 activities, piece by piece. What IATI has no place for stands in
 * elements and attributes of an own namespace, as the standard allows, so that reading the file
 * gives the same records; other software ignores them.
 *
 * @returns at its end what was written as what
 */
export async function* exportIati(
  source: IatiSource,
  options: IatiOptions,
): AsyncGenerator<string, IatiAccount> {
  const root = element('iati-activities', {
    version: '2.03',
    'generated-datetime': options.generated,
    'xmlns:mitra17': extensionNamespace,
  })
  const organisations = new Map(source.organisations.map((one) => [one.id, one]))
  const mentioned = new Set<string>()
  const withoutActivity = new Map<string, Lack[]>()
  let activities = 0
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${startTag(root)}\n`
  for await (const records of source.partnerships()) {
    const dossier = dossierOf(records)
    if (dossier === null) continue
    const written = writtenActivity(dossier, records, organisations, options)
    if (Array.isArray(written)) withoutActivity.set(dossier.partnership.id, written)
    else {
      activities += 1
      for (const id of written.mentioned) mentioned.add(id)
      yield written.xml
    }
  }
  if (withoutActivity.size > 0) {
    for await (const records of source.partnerships()) {
      const id = dossierOf(records)?.partnership.id
      if (id !== undefined && withoutActivity.has(id)) yield records.map(keptXml).join('')
    }
  }
  for (const record of source.organisations) {
    if (mentioned.has(record.id) && readsBack(record)) continue
    yield keptXml({ kind: 'organisation', record })
  }
  yield `</${root.name}>\n`
  return {
    activities,
    withoutActivity: [...withoutActivity].map(([partnership, lacks]) => ({ partnership, lacks })),
  }
}

/** JSON escapes all that XML cannot hold but these two. */
const wholeRecord = (stored: PartnershipRecord): XmlElement => {
  const json = JSON.stringify(stored)
  return element(
    recordElement,
    {},
    json.replaceAll('\uFFFE', String.raw`\uFFFE`).replaceAll('\uFFFF', String.raw`\uFFFF`),
  )
}

const keptXml = (stored: PartnershipRecord): string => xmlOf(wholeRecord(stored), ' ')

function dossierOf(records: readonly PartnershipRecord[]): Dossier | null {
  const partnership = records.find((stored) => stored.kind === 'partnership')?.record
  if (partnership === undefined) return null
  const of = records.filter((stored) => stored.kind !== 'organisation')
  return {
    partnership,
    memberships: of.flatMap((stored) => (stored.kind === 'membership' ? [stored.record] : [])),
    contributions: of.flatMap((stored) => (stored.kind === 'contribution' ? [stored.record] : [])),
    objectives: of.flatMap((stored) => (stored.kind === 'objective' ? [stored.record] : [])),
    measurements: of.flatMap((stored) => (stored.kind === 'measurement' ? [stored.record] : [])),
  }
}

const keyOf = (stored: PartnershipRecord): string => `${stored.kind} ${recordId(stored)}`

/**
 * The activity is read as the reader will: records that come out otherwise are written whole.
 *
 * @returns what it lacks when it cannot be an activity
 */
function writtenActivity(
  dossier: Dossier,
  records: readonly PartnershipRecord[],
  organisations: ReadonlyMap<string, Organisation>,
  { publisher, findPlace }: IatiOptions,
): { xml: string; mentioned: string[] } | Lack[] {
  const lacks = lacksOf(dossier)
  if (lacks.length > 0) return lacks
  const activity = activityElement(dossier, publisher, (id) => organisations.get(id))
  const remarks = new Remarks('')
  const read = activityRecords(activity, {
    remarks,
    findPlace,
    parentsOf: () => [],
    evenAlone: true,
  })
  if (remarks.take().faults.length > 0) return ['values']
  const told = new Map(read?.records.map(({ stored }) => [keyOf(stored), stored]))
  const members = [...told.values()].filter(({ kind }) => kind === 'membership').length
  const whole = records.filter(
    (stored) =>
      // Its own record says that an activity of fewer than two is a partnership all the same.
      (stored.kind === 'partnership' && members < 2) ||
      !isDeepStrictEqual(told.get(keyOf(stored)), stored),
  )
  const kept = whole.map(wholeRecord)
  return {
    xml: xmlOf({ ...activity, children: [...activity.children, ...kept] }, ' '),
    mentioned: (read?.mentions ?? []).map(({ id }) => id),
  }
}

/** Whether name and type, which is all that IATI says of an organisation, say all of this one. */
function readsBack({ name, kind, country, fictional, citation }: Organisation): boolean {
  const code = kindToCode[kind]
  const read = code === null ? 'not-stated' : organisationTypeCodes.get(code)
  const told = localisedText(named('narrative', name, {}), 'en', false)
  const isPlain = country === null && !fictional && citation === null
  return read === kind && isPlain && isDeepStrictEqual(told, name)
}
