import type { LedgerStep } from '#charts/ledger-waterfall.tsx'
import type { Bullet } from '#charts/bullet-bar.tsx'
import type { Measurement } from '#contract/objective.ts'
import type { Ledger, ObjectiveView } from '#contract/results.ts'

/** The values of an objective's bar; null where there is no way from a baseline to a target. */
export function toBullet({ objective, progress }: ObjectiveView): Bullet | null {
  const { baseline, target, milestones } = objective
  if (objective.measure === 'qualitative' || objective.measure === 'binary') return null
  if (baseline === null || target === null || baseline.value === target.value) return null
  return {
    baseline: baseline.value,
    target: target.value,
    actual: progress.actual,
    expected: progress.expected,
    milestones: milestones.map(({ value }) => value),
  }
}

/** The unit as the texts know it: percentages are written with their sign. */
export const unitOf = ({ objective }: ObjectiveView): string | null =>
  objective.measure === 'percentage' ? 'percent' : objective.unit

type LedgerWords = {
  baseline: string
  shared: string
  actual: string
  gap: string
  surplus: string
  target: string
  nameOf: (organisation: string | null) => string
  write: (amount: number) => string
  signed: (amount: number) => string
}

/** The ledger as steps of a waterfall; it adds up from the baseline to the target exactly. */
export function toLedgerSteps(ledger: Ledger, words: LedgerWords): LedgerStep[] {
  const steps: LedgerStep[] = [
    {
      id: 'baseline',
      label: words.baseline,
      from: 0,
      to: ledger.baseline,
      kind: 'total',
      value: words.write(ledger.baseline),
    },
  ]
  let level = ledger.baseline
  const add = (id: string, label: string, amount: number, kind: LedgerStep['kind']) => {
    steps.push({
      id,
      label,
      from: level,
      to: level + amount,
      kind,
      value: words.signed(amount),
    })
    level += amount
  }
  for (const { organisation, amount } of ledger.steps)
    add(`alone-${organisation ?? ''}`, words.nameOf(organisation), amount, 'alone')
  if (ledger.sharedOnce !== 0) add('shared', words.shared, ledger.sharedOnce, 'shared')
  steps.push({
    id: 'actual',
    label: words.actual,
    from: 0,
    to: ledger.actual,
    kind: 'total',
    value: words.write(ledger.actual),
  })
  level = ledger.actual
  if (ledger.gap !== null && ledger.target !== null) {
    const beyond = ledger.target >= ledger.baseline ? ledger.gap < 0 : ledger.gap > 0
    if (ledger.gap !== 0) add('gap', beyond ? words.surplus : words.gap, ledger.gap, 'gap')
    steps.push({
      id: 'target',
      label: words.target,
      from: 0,
      to: ledger.target,
      kind: 'total',
      value: words.write(ledger.target),
    })
  }
  return steps
}

/** A report with how it was counted: its reason when it was not. */
export type ReportLine = {
  report: Measurement
  counted: boolean
  leftOut: ObjectiveView['counting']['leftOut'][number] | null
}

/** Every report of an objective, newest first. */
export function toReportLines({ counting, measurements }: ObjectiveView): ReportLine[] {
  const leftOut = new Map(counting.leftOut.map((line) => [line.measurement, line]))
  return measurements
    .map((report) => ({
      report,
      counted: !leftOut.has(report.id),
      leftOut: leftOut.get(report.id) ?? null,
    }))
    .toSorted(
      (one, other) =>
        other.report.to.localeCompare(one.report.to) ||
        other.report.id.localeCompare(one.report.id),
    )
}
