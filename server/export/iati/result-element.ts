import type { Measurement, Objective } from '#contract/objective.ts'
import type { Partnership } from '#contract/partnership.ts'
import type { XmlElement } from '#server/readers/iati/element.ts'
import { idAttribute, reportElement, reporterAttribute } from '#server/readers/iati/extension.ts'
import { isWebAddress } from '#server/readers/iati/values.ts'
import { levelToCode, measureToCode } from './codes.ts'
import { decimal, element, texts } from './xml-writer.ts'

/**
 * One objective as a result with one indicator. Only reports that stand are actual values: not
 * plans, not those sent back, corrected or said twice.
 */
export function resultElement(
  objective: Objective,
  measurements: readonly Measurement[],
  { start }: Partnership,
): XmlElement {
  const reference = objective.indicator ?? objective.sdgTarget
  const indicator = element(
    'indicator',
    {
      measure: measureToCode[objective.measure],
      ascending: objective.direction === 'down' ? '0' : '1',
      [idAttribute]: objective.id,
    },
    [
      texts('title', objective.title),
      ...(reference === null ? [] : [element('reference', { vocabulary: '9', code: reference })]),
      ...baselineElements(objective),
      ...periodElements(objective, standing(objective, measurements), start),
    ],
  )
  return element('result', { type: levelToCode[objective.level] }, [
    texts('title', objective.title),
    indicator,
  ])
}

function standing(objective: Objective, measurements: readonly Measurement[]): Measurement[] {
  const replaced = new Set(measurements.map(({ replaces }) => replaces))
  const says = (report: Measurement): boolean =>
    figureOf(report) !== null || (objective.measure === 'qualitative' && report.text !== null)
  return measurements.filter((report) => {
    const { id, planned, review, duplicateOf } = report
    return (
      says(report) &&
      !planned &&
      (review === 'accepted' || review === 'unreviewed') &&
      duplicateOf === null &&
      !replaced.has(id)
    )
  })
}

const baselineElements = ({ baseline }: Objective): XmlElement[] =>
  baseline === null
    ? []
    : [
        element('baseline', {
          year: baseline.date.slice(0, 4),
          'iso-date': baseline.date,
          value: decimal(baseline.value),
        }),
      ]

type Period = { from: string; to: string; targets: XmlElement[]; actuals: XmlElement[] }

/** A target stands in the reported period that ends on its date, else in one of its own. */
function periodElements(
  objective: Objective,
  measurements: readonly Measurement[],
  start: string | null,
): XmlElement[] {
  const periods = new Map<string, Period>()
  for (const measurement of measurements) {
    const { from, to } = measurement
    const key = `${from} ${to}`
    const period = periods.get(key) ?? { from, to, targets: [], actuals: [] }
    periods.set(key, period)
    period.actuals.push(actualElement(measurement))
  }
  const begin = objective.baseline?.date ?? start
  const targets = [
    ...objective.milestones,
    ...(objective.target === null ? [] : [objective.target]),
  ]
  for (const [index, { value, date }] of targets.entries()) {
    const written = element('target', { value: decimal(value) })
    const reported = [...periods.values()].find(
      ({ to, targets: others }) => to === date && others.length === 0,
    )
    if (reported !== undefined) reported.targets.push(written)
    else {
      const from = begin !== null && begin < date ? begin : date
      periods.set(`target ${index}`, { from, to: date, targets: [written], actuals: [] })
    }
  }
  return [...periods.values()].map(({ from, to, targets: planned, actuals }) =>
    element('period', {}, [
      element('period-start', { 'iso-date': from }),
      element('period-end', { 'iso-date': to }),
      ...planned,
      ...actuals,
    ]),
  )
}

function actualElement(measurement: Measurement): XmlElement {
  const { id, reportedBy, disaggregation, text, evidence } = measurement
  const value = figureOf(measurement)
  return element('actual', { value: value === null ? null : decimal(value) }, [
    ...Object.entries(disaggregation).map(([name, part]) =>
      element('dimension', { name, value: part }),
    ),
    ...(text === null ? [] : [texts('comment', { en: text })]),
    ...(evidence !== null && isWebAddress(evidence) ? [documentElement(evidence, 'A08')] : []),
    element(reportElement, { [idAttribute]: id, [reporterAttribute]: reportedBy }),
  ])
}

function figureOf({ value, numerator, denominator }: Measurement): number | null {
  if (value !== null || numerator === null || denominator === null || denominator === 0) {
    return value
  }
  return (100 * numerator) / denominator
}

const titles = { A08: 'Evidence', A09: 'Agreement' } as const

/** @param category of IATI's DocumentCategory: A08 results, A09 memorandum of understanding */
export const documentElement = (
  url: string,
  category: keyof typeof titles,
  date: string | null = null,
): XmlElement =>
  element('document-link', { url, format: 'text/html' }, [
    texts('title', { en: titles[category] }),
    element('category', { code: category }),
    ...(date === null ? [] : [element('document-date', { 'iso-date': date })]),
  ])
