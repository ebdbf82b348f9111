import type { Measurement, Objective } from '#contract/objective.ts'
import type { Texts } from './use-texts.ts'

type Reported = Pick<Measurement, 'value' | 'numerator' | 'denominator' | 'text'> & {
  readonly measure: Objective['measure']
  /** The report's own unit, else its objective's. */
  readonly unit: string | null
}

/** What a report on an objective says, as it was written: "6,812 / 7,310 (93.2%)", "54 km", "yes". */
export function reported(report: Reported, { t, formats, measured }: Texts): string {
  const { measure, unit, value, numerator, denominator, text } = report
  if (numerator !== null && denominator !== null) {
    const parts = `${formats.figure(numerator)} / ${formats.figure(denominator)}`
    return denominator === 0 ? parts : `${parts} (${formats.share(numerator / denominator)})`
  }
  if (value === null) return text ?? '–'
  if (measure === 'binary' && (value === 0 || value === 1))
    return t(value === 1 ? 'value.yes' : 'value.no')
  return measured(value, measure === 'percentage' ? (unit ?? 'percent') : unit)
}
