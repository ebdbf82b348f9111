import type { Judgement } from '#contract/status.ts'
import type { Cell } from '#server/api/csv.ts'
import { csvLines } from '../terminal/csv.ts'
import { line, write } from '../terminal/output.ts'
import { tableLines } from '../terminal/table.ts'

export type Verdict = { series: string; place: string; judgement: Judgement }

/** Prints verdicts; JSON and CSV in full precision. */
export async function printVerdicts(
  verdicts: readonly Verdict[],
  format: 'table' | 'json' | 'csv',
): Promise<void> {
  if (format === 'json') return line(JSON.stringify(verdicts.map(toRecord), null, 2))
  if (format === 'csv') return write(csvLines([csvColumns, ...verdicts.map(csvCells)]))
  for (const text of tableLines(tableColumns, verdicts.map(tableCells))) await line(text)
}

/** Exactly the fields that are documented for `progress --format json`. */
function toRecord({ series, place, judgement }: Verdict) {
  const { method, status, reason, value, score, base, current, target } = judgement
  const { direction, limit, thresholds } = judgement
  return {
    series,
    place,
    method,
    status,
    reason,
    value,
    score,
    base_year: base?.year ?? null,
    base_value: base?.value ?? null,
    current_year: current?.year ?? null,
    current_value: current?.value ?? null,
    target_year: target?.year ?? null,
    target: target?.value ?? null,
    direction,
    limit,
    thresholds: thresholds && {
      on_track: thresholds.onTrack,
      accelerate: thresholds.accelerate,
      limited: thresholds.limited,
    },
  }
}

const csvColumns = [
  'series',
  'place',
  'method',
  'status',
  'reason',
  'value',
  'score',
  'base_year',
  'base_value',
  'current_year',
  'current_value',
  'target_year',
  'target',
  'direction',
  'limit',
  'threshold_on_track',
  'threshold_accelerate',
  'threshold_limited',
]

function csvCells(verdict: Verdict): Cell[] {
  const { thresholds, ...record } = toRecord(verdict)
  const { on_track = null, accelerate = null, limited = null } = thresholds ?? {}
  return [...Object.values(record), on_track, accelerate, limited]
}

const tableColumns = [
  'series',
  'place',
  'method',
  'status',
  'reason',
  'value',
  'score',
  'from',
  'to',
  'target',
]

const short = new Intl.NumberFormat('en', { maximumSignificantDigits: 5, useGrouping: false })

const numberText = (value: number | null): string => (value === null ? '' : short.format(value))

function tableCells({ series, place, judgement }: Verdict): string[] {
  const { method, status, reason, value, score, base, current, target } = judgement
  const at = [base, current, target].map((point) =>
    point === null ? '' : `${numberText(point.value)} (${point.year})`,
  )
  return [series, place, method, status, reason, numberText(value), numberText(score), ...at]
}
