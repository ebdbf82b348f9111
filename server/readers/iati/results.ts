import type { Measurement, Objective } from '#contract/objective.ts'
import { parseCode } from '#domain/framework/codes.ts'
import { parseDate } from '../date.ts'
import { RowFault } from '../faults.ts'
import type { Activity } from './activity.ts'
import { levelCodes, measureCodes } from './codes.ts'
import { attributeOf, childOf, childrenOf, type XmlElement } from './element.ts'
import { idAttribute } from './extension.ts'
import { localisedText, slugOf } from './narratives.ts'
import { measurementsOf } from './measurements.ts'
import { checked } from './remarks.ts'
import { dateIn, numberIn, uniqueIds } from './values.ts'

/** Characters of a title that are part of an objective's id. */
const slugLength = 80

type DatedValue = NonNullable<Objective['target']>

export type Results = {
  objectives: { objective: Objective; line: number }[]
  measurements: { measurement: Measurement; line: number }[]
}

/** Each indicator of a result is an objective, each actual value of its periods a measurement. */
export function resultsOf(activity: Activity): Results {
  const results: Results = { objectives: [], measurements: [] }
  const unique = uniqueIds()
  for (const result of childrenOf(activity.element, 'result')) {
    for (const indicator of childrenOf(result, 'indicator')) {
      const objective = activity.remarks.attempt(activity.id, indicator, () =>
        objectiveOf(activity, result, indicator, unique),
      )
      if (objective === null) continue
      results.objectives.push({ objective, line: indicator.line })
      results.measurements.push(...measurementsOf(activity, objective, indicator))
    }
  }
  return results
}

/** @throws RowFault for the first thing that is wrong with the indicator itself */
function objectiveOf(
  activity: Activity,
  result: XmlElement,
  indicator: XmlElement,
  unique: (id: string) => string,
): Objective {
  const level = levelCodes.get(attributeOf(result, 'type') ?? '')
  if (level === undefined) {
    const found = attributeOf(result, 'type')
    throw new RowFault('result/@type', found, 'unknown-code', 'a result type: 1, 2, 3 or 9')
  }
  const measure = measureCodes.get(attributeOf(indicator, 'measure') ?? '')
  if (measure === undefined) {
    const found = attributeOf(indicator, 'measure')
    throw new RowFault('indicator/@measure', found, 'unknown-code', 'a measure from 1 to 5')
  }
  const title = titleOf(activity, indicator) ?? titleOf(activity, result)
  if (title === null) {
    throw new RowFault('indicator/title', null, 'missing-title', 'a title with a narrative')
  }
  const id = `${activity.id}|${slugOf(title.en).slice(0, slugLength)}`
  const isAscending = !/^(?:0|false)$/.test(attributeOf(indicator, 'ascending') ?? '1')
  const isNumeric = measure !== 'qualitative'
  const targets = isNumeric ? targetsOf(activity, indicator) : []
  return {
    id: attributeOf(indicator, idAttribute) ?? unique(id),
    partnership: activity.id,
    level,
    title,
    measure,
    unit: null,
    direction: isNumeric ? (isAscending ? 'up' : 'down') : null,
    // IATI does not say whether periods add up (its aggregation status is about several
    // activities): the last period's value beside the last period's target holds either way.
    aggregation: 'cumulative',
    baseline: isNumeric ? baselineOf(activity, indicator) : null,
    target: targets.at(-1) ?? null,
    milestones: targets.slice(0, -1),
    owner: null,
    ...frameworkCodesOf(activity, indicator),
    benefit: null,
    citation: null,
  }
}

function titleOf({ language }: Activity, element: XmlElement): Objective['title'] | null {
  const title = childOf(element, 'title')
  return title === undefined ? null : localisedText(title, language)
}

/** Values of parts (women, a district) are no value of the whole; they are listed as left out. */
function wholeOf(activity: Activity, values: readonly XmlElement[]): XmlElement | null {
  const whole = values.filter((value) => childOf(value, 'dimension') === undefined)
  const total = whole.find((value) => childOf(value, 'location') === undefined)
  const kept = total ?? (whole.length === 1 ? whole[0] : undefined)
  for (const value of values) {
    if (value === kept) continue
    const found = attributeOf(value, 'value')
    const expected = 'one value of the whole; this one is of a part of it'
    const reason = new RowFault(value.name, found, 'value-of-a-part', expected)
    activity.remarks.leave(activity.id, value.line, reason)
  }
  return kept ?? null
}

/** A baseline known by its year alone holds from its first day, so that the year's periods count. */
function baselineOf(activity: Activity, indicator: XmlElement): DatedValue | null {
  const baselines = childrenOf(indicator, 'baseline').filter(
    (one) => attributeOf(one, 'value') !== null,
  )
  const baseline = wholeOf(activity, baselines)
  if (baseline === null) return null
  return activity.remarks.attempt(activity.id, baseline, () => {
    const value = numberIn('baseline/@value', attributeOf(baseline, 'value') ?? '')
    if (attributeOf(baseline, 'iso-date') !== null) {
      return { value, date: dateIn('baseline', baseline) }
    }
    const year = attributeOf(baseline, 'year') ?? ''
    return { value, date: checked('baseline/@year', year, parseDate(`${year}-01-01`)) }
  })
}

/** The target of each period that has one, dated by its end, earliest first. */
function targetsOf(activity: Activity, indicator: XmlElement): DatedValue[] {
  return childrenOf(indicator, 'period')
    .flatMap((period) => {
      const stated = childrenOf(period, 'target').filter(
        (one) => attributeOf(one, 'value') !== null,
      )
      const target = wholeOf(activity, stated)
      if (target === null) return []
      const dated = activity.remarks.attempt(activity.id, target, () => ({
        value: numberIn('target/@value', attributeOf(target, 'value') ?? ''),
        date: dateIn('period/period-end', childOf(period, 'period-end')),
      }))
      return dated === null ? [] : [dated]
    })
    .toSorted((one, other) => one.date.localeCompare(other.date))
}

/** Reference vocabulary 9: the SDG indicator, or the target where only that is named. */
function frameworkCodesOf(
  activity: Activity,
  indicator: XmlElement,
): Pick<Objective, 'sdgTarget' | 'indicator'> {
  const reference = childrenOf(indicator, 'reference').find(
    (one) => attributeOf(one, 'vocabulary') === '9',
  )
  if (reference === undefined) return { sdgTarget: null, indicator: null }
  const text = attributeOf(reference, 'code') ?? ''
  const code = parseCode(text)
  if (code === null || code.level === 'goal') {
    const fault = new RowFault('reference', text, 'unknown-code', 'the code of an SDG indicator')
    activity.remarks.refuse(activity.id, reference.line, fault)
    return { sdgTarget: null, indicator: null }
  }
  return { sdgTarget: code.target, indicator: code.level === 'indicator' ? code.code : null }
}
