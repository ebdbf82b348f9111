import type { Measurement, Objective } from '#contract/objective.ts'
import { cleaned } from '../cells.ts'
import { RowFault } from '../faults.ts'
import type { Activity } from './activity.ts'
import { attributeOf, childOf, childrenOf, type XmlElement } from './element.ts'
import { idAttribute, reportElement, reporterAttribute } from './extension.ts'
import { localisedText } from './narratives.ts'
import { dateIn, documentUrl, numberIn, uniqueIds } from './values.ts'

type Located = { measurement: Measurement; line: number }

/** Every actual value of an indicator's periods. */
export function measurementsOf(
  activity: Activity,
  objective: Objective,
  indicator: XmlElement,
): Located[] {
  const unique = uniqueIds()
  const found: Located[] = []
  for (const period of childrenOf(indicator, 'period')) {
    const actuals = childrenOf(period, 'actual')
    for (const actual of actuals) {
      const measurement = activity.remarks.attempt(activity.id, actual, () =>
        measurementOf(activity, objective, { period, actual, alone: actuals.length === 1 }, unique),
      )
      if (measurement === null) continue
      found.push({ measurement, line: actual.line })
    }
  }
  return found
}

/**
 * @returns null for an actual value that says nothing, which is listed as left out
 * @throws RowFault when value or period cannot be read
 */
function measurementOf(
  activity: Activity,
  objective: Objective,
  { period, actual, alone }: { period: XmlElement; actual: XmlElement; alone: boolean },
  unique: (id: string) => string,
): Measurement | null {
  const figure = attributeOf(actual, 'value')
  const comment = childOf(actual, 'comment')
  const words = comment === undefined ? null : localisedText(comment, activity.language)
  const isText = objective.measure === 'qualitative'
  const text = isText ? (figure ?? words?.en ?? null) : null
  if (figure === null && text === null) {
    const reason = new RowFault('actual', null, 'no-value', 'a value, or a comment in words')
    activity.remarks.leave(activity.id, actual.line, reason)
    return null
  }
  const from = dateIn('period/period-start', childOf(period, 'period-start'))
  const to = dateIn('period/period-end', childOf(period, 'period-end'))
  if (to < from) {
    throw new RowFault(
      'period',
      `${from} to ${to}`,
      'period-order',
      'a period that ends after its start',
    )
  }
  return {
    id:
      attributeOf(childOf(actual, reportElement), idAttribute) ??
      unique(`${objective.id}|${from}|${to}`),
    objective: objective.id,
    partnership: activity.id,
    from,
    to,
    value: isText ? null : numberIn('actual/@value', figure ?? ''),
    numerator: null,
    denominator: null,
    text: text === null ? null : cleaned(text),
    unit: null,
    place: null,
    disaggregation: disaggregationOf(actual, alone),
    reportedBy: reporterOf(activity, actual),
    reportedOn: null,
    sharedWith: [],
    planned: false,
    evidence: documentUrl(actual),
    review: 'unreviewed',
    replaces: null,
    duplicateOf: null,
    citation: null,
  }
}

/** Who the file says reported the value, else who reports the activity. */
function reporterOf(activity: Activity, actual: XmlElement): string | null {
  const stated = attributeOf(childOf(actual, reportElement), reporterAttribute)
  if (stated !== null || activity.reporter === null) return stated
  return activity.name(activity.reporter)
}

/**
 * Dimensions by name. A location is one only where it tells values of a period apart: alone it says
 * where all of it was done.
 */
function disaggregationOf(actual: XmlElement, alone: boolean): Measurement['disaggregation'] {
  const parts = childrenOf(actual, 'dimension').flatMap((dimension) => {
    const name = attributeOf(dimension, 'name')
    const value = attributeOf(dimension, 'value')
    // Schemas of records drop a key of this name, which no dimension has.
    const isNamed = name !== null && name !== '__proto__'
    return isNamed && value !== null ? [[name, value] as const] : []
  })
  const places = childrenOf(actual, 'location').flatMap((one) => attributeOf(one, 'ref') ?? [])
  const location = alone || places.length === 0 ? [] : [['location', places.join(' ')] as const]
  return Object.fromEntries([...location, ...parts])
}
