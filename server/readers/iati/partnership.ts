import {
  partnershipStatuses,
  type Agreement,
  type Membership,
  type Partnership,
  type Role,
} from '#contract/partnership.ts'
import { compareCodes, parseCode, type FrameworkCode } from '#domain/framework/codes.ts'
import { RowFault } from '../faults.ts'
import type { Activity } from './activity.ts'
import { dacRegions, roleCodes } from './codes.ts'
import { alpha3Of } from './countries.ts'
import { attributeOf, childrenOf, codeOf, type XmlElement } from './element.ts'
import { localisedText } from './narratives.ts'
import { dateIn, isWebAddress } from './values.ts'

/**
 * One membership for each organisation that takes part, its roles in the order of the file. The
 * reporting organisation is a member only when it takes part too.
 */
export function membershipsOf(activity: Activity): { membership: Membership; line: number }[] {
  const members = new Map<string, { roles: Role[]; line: number }>()
  for (const element of childrenOf(activity.element, 'participating-org')) {
    activity.remarks.attempt(activity.id, element, () => {
      const mention = activity.recognise(element)
      if (mention === null) {
        throw new RowFault(
          'participating-org',
          null,
          'missing-organisation',
          'an organisation with @ref or a name',
        )
      }
      const code = attributeOf(element, 'role')
      const role = code === null ? undefined : roleCodes.get(code)
      if (role === undefined) {
        throw new RowFault('participating-org/@role', code, 'unknown-code', 'a role from 1 to 4')
      }
      const known = members.get(activity.name(mention))
      if (known === undefined) members.set(mention.id, { roles: [role], line: element.line })
      else if (!known.roles.includes(role)) known.roles.push(role)
    })
  }
  return [...members].map(([organisation, { roles, line }]) => ({
    line,
    membership: {
      partnership: activity.id,
      organisation,
      roles,
      responsibilities: null,
      from: null,
      to: null,
    },
  }))
}

/** @throws RowFault when the activity has no title */
export function partnershipIn(activity: Activity): Partnership {
  const { id, element, language, remarks } = activity
  const [titleElement] = childrenOf(element, 'title')
  const title = titleElement === undefined ? null : localisedText(titleElement, language)
  if (title === null) throw new RowFault('title', null, 'missing-title', 'a title with a narrative')
  const { goals, targets } = goalsOf(activity)
  const statusCode = codeOf(element, 'activity-status')
  const status = partnershipStatuses[Number(statusCode) - 1] ?? null
  if (statusCode !== null && status === null) {
    const fault = new RowFault(
      'activity-status',
      statusCode,
      'unknown-code',
      'a status from 1 to 6',
    )
    remarks.refuse(id, element.line, fault)
  }
  return {
    id,
    title,
    summary: summaryOf(activity),
    structure: null,
    function: null,
    status,
    start: dateOf(activity, '2') ?? dateOf(activity, '1'),
    end: dateOf(activity, '4') ?? dateOf(activity, '3'),
    places: placesOf(activity),
    goals,
    targets,
    parents: parentsOf(activity),
    agreement: agreementOf(activity),
    fictional: false,
    citation: null,
  }
}

/** The general description, else the first. */
function summaryOf({ element, language }: Activity): Partnership['summary'] {
  const descriptions = childrenOf(element, 'description')
  const general = descriptions.filter((one) => (attributeOf(one, 'type') ?? '1') === '1')
  for (const description of [...general, ...descriptions]) {
    const text = localisedText(description, language)
    if (text !== null) return text
  }
  return null
}

/** @param type IATI's ActivityDateType: 1 and 2 planned and actual start, 3 and 4 end */
function dateOf({ id, element, remarks }: Activity, type: string): string | null {
  const date = childrenOf(element, 'activity-date').find((one) => attributeOf(one, 'type') === type)
  return date === undefined ? null : remarks.attempt(id, date, () => dateIn('activity-date', date))
}

/** Goals and targets by tags and by the sector vocabularies that are the SDGs. */
function goalsOf(activity: Activity): Pick<Partnership, 'goals' | 'targets'> {
  const named: FrameworkCode[] = []
  for (const [name, goalVocabulary, targetVocabulary] of [
    ['tag', '2', '3'],
    ['sector', '7', '8'],
  ] as const) {
    for (const element of childrenOf(activity.element, name)) {
      const vocabulary = attributeOf(element, 'vocabulary')
      if (vocabulary !== goalVocabulary && vocabulary !== targetVocabulary) continue
      const text = attributeOf(element, 'code') ?? ''
      const code = parseCode(text)
      const level = vocabulary === goalVocabulary ? 'goal' : 'target'
      if (code?.level === level) named.push(code)
      else {
        const fault = new RowFault(name, text, 'unknown-code', `the code of an SDG ${level}`)
        activity.remarks.refuse(activity.id, element.line, fault)
      }
    }
  }
  return {
    goals: [...new Set(named.map(({ goal }) => goal))].toSorted((one, other) => one - other),
    targets: [
      ...new Set(named.flatMap(({ level, code }) => (level === 'target' ? [code] : []))),
    ].toSorted(compareCodes),
  }
}

function placesOf(activity: Activity): string[] {
  const { id, element, remarks, findPlace } = activity
  const places = new Set<string>()
  for (const country of childrenOf(element, 'recipient-country')) {
    const code = attributeOf(country, 'code')?.toUpperCase() ?? ''
    // Kosovo has no code in ISO 3166; IATI writes XK, the UN's lists 412.
    const place = findPlace(code === 'XK' ? '412' : (alpha3Of(code) ?? ''))
    if (place !== null) places.add(place.code)
    else {
      const expected = 'the ISO 3166-1 alpha-2 code of a known country'
      const fault = new RowFault('recipient-country', code, 'unknown-place', expected)
      remarks.refuse(id, country.line, fault)
    }
  }
  for (const region of childrenOf(element, 'recipient-region')) {
    const place = findPlace(regionNumber(region))
    if (place !== null) places.add(place.code)
    else {
      const vocabulary = attributeOf(region, 'vocabulary') ?? '1'
      const found = `${attributeOf(region, 'code') ?? ''} of vocabulary ${vocabulary}`
      const expected = "a region that is one of the UN's too"
      remarks.leave(
        id,
        region.line,
        new RowFault('recipient-region', found, 'other-region', expected),
      )
    }
  }
  return [...places]
}

/** M49, from vocabulary 2 (the UN's) or 1 (the OECD's, the default). */
function regionNumber(region: XmlElement): string {
  const code = attributeOf(region, 'code') ?? ''
  const vocabulary = attributeOf(region, 'vocabulary') ?? '1'
  if (vocabulary === '2') return /^\d{1,3}$/.test(code) ? code : ''
  return vocabulary === '1' ? (dacRegions.get(code) ?? '') : ''
}

function parentsOf({ id, element, parents }: Activity): string[] {
  const named = childrenOf(element, 'related-activity').flatMap((related) => {
    const ref = attributeOf(related, 'ref')
    return attributeOf(related, 'type') === '1' && ref !== null ? [ref] : []
  })
  return [...new Set([...named, ...parents])].filter((parent) => parent !== id)
}

/** A memorandum of understanding (document category A09), else a contract (A11). */
function agreementOf({ id, element, remarks }: Activity): Agreement | null {
  const documents = childrenOf(element, 'document-link').filter((link) =>
    isWebAddress(attributeOf(link, 'url') ?? ''),
  )
  const link =
    documents.find((one) => hasCategory(one, 'A09')) ??
    documents.find((one) => hasCategory(one, 'A11'))
  if (link === undefined) return null
  const [date] = childrenOf(link, 'document-date')
  return {
    date:
      date === undefined
        ? null
        : remarks.attempt(id, date, () => dateIn('document-link/document-date', date)),
    signatories: [],
    document: attributeOf(link, 'url'),
    sharing: null,
    disputes: null,
    meetingDays: null,
    reportingDays: null,
  }
}

const hasCategory = (link: XmlElement, code: string): boolean =>
  childrenOf(link, 'category').some((category) => attributeOf(category, 'code') === code)
