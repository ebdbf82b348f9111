import { aggregations, benefits, levels, measures, type Objective } from '#contract/objective.ts'
import { directionSchema } from '#contract/status.ts'
import { choice, date, indicator, number, target, title } from '../cell-types.ts'
import {
  defaulted,
  from,
  optional,
  required,
  type Cells,
  type Column,
  type RecordColumn,
} from '../column.ts'
import { datedNumbers, reference } from '../list-types.ts'
import {
  citationColumns,
  citationOf,
  idColumn,
  localised,
  missing,
  partnershipColumn,
} from '../shared-columns.ts'
import { factsOf, rowOf, type RecordSheet } from '../sheet.ts'

const id = idColumn('water-bandung-households')
const level = required(
  'level',
  choice(levels),
  {
    en: 'What is delivered, what changes by it, or what it leads to',
    id: 'Keluaran, hasil, atau dampak',
  },
  'output',
)
const titleEn = required(
  'title_en',
  title,
  { en: 'Title in English', id: 'Judul dalam bahasa Inggris' },
  'Households with piped water',
)
const titleId = optional(
  'title_id',
  title,
  { en: 'Title in Indonesian', id: 'Judul dalam bahasa Indonesia' },
  'Rumah tangga dengan air pipa',
)
const measure = required(
  'measure',
  choice(measures),
  { en: 'How it is measured', id: 'Cara mengukur' },
  'number',
)
const unit = optional('unit', title, { en: 'What is counted', id: 'Satuan' }, 'households')
const direction = optional(
  'direction',
  choice(directionSchema.options),
  {
    en: 'up when more is better, down when less is',
    id: 'up bila lebih banyak lebih baik, down bila lebih sedikit',
  },
  'up',
)
const aggregation = required(
  'aggregation',
  choice(aggregations),
  {
    en: 'cumulative: each report says all until then; periodic: reports add up',
    id: 'cumulative: laporan menyebut jumlah sampai saat itu; periodic: laporan dijumlahkan',
  },
  'cumulative',
)
const baseline = optional(
  'baseline',
  number,
  { en: 'Value at the beginning; needs its date', id: 'Nilai awal; perlu tanggal' },
  0,
)
const baselineDate = optional(
  'baseline_date',
  date,
  { en: 'Day of the baseline', id: 'Tanggal nilai awal' },
  '2024-01-01',
)
const goalValue = optional(
  'target',
  number,
  { en: 'Value to be reached; needs its date', id: 'Nilai yang dituju; perlu tanggal' },
  12_000,
)
const goalDate = optional(
  'target_date',
  date,
  { en: 'Day by which', id: 'Batas tanggal' },
  '2027-12-31',
)
const milestones = defaulted(
  'milestones',
  datedNumbers,
  [],
  { en: 'Values on the way', id: 'Nilai antara' },
  '2025-12-31=4000;2026-12-31=8000',
)
const owner = optional(
  'owner',
  reference('organisation', 'organisations'),
  { en: 'Organisation that answers for it', id: 'Organisasi penanggung jawab' },
  'pdam-bandung',
)
const sdgTarget = optional(
  'sdg_target',
  target,
  { en: 'SDG target it moves', id: 'Target SDG terkait' },
  '6.1',
)
const sdgIndicator = optional(
  'indicator',
  indicator,
  { en: 'SDG indicator it moves', id: 'Indikator SDG terkait' },
  '6.1.1',
)
const benefit = optional(
  'benefit',
  choice(benefits),
  { en: 'What the partners gain by it', id: 'Manfaat bagi mitra' },
  'reach',
)

const columns: readonly RecordColumn<Objective>[] = [
  from(id, (objective) => objective.id),
  from(partnershipColumn, ({ partnership }) => partnership),
  from(level, (objective) => objective.level),
  from(titleEn, (objective) => objective.title.en),
  from(titleId, (objective) => objective.title.id ?? null),
  from(measure, (objective) => objective.measure),
  from(unit, (objective) => objective.unit),
  from(direction, (objective) => objective.direction),
  from(aggregation, (objective) => objective.aggregation),
  from(baseline, (objective) => objective.baseline?.value ?? null),
  from(baselineDate, (objective) => objective.baseline?.date ?? null),
  from(goalValue, (objective) => objective.target?.value ?? null),
  from(goalDate, (objective) => objective.target?.date ?? null),
  from(milestones, (objective) => objective.milestones),
  from(owner, (objective) => objective.owner),
  from(sdgTarget, (objective) => objective.sdgTarget),
  from(sdgIndicator, (objective) => objective.indicator),
  from(benefit, (objective) => objective.benefit),
  ...citationColumns,
]

export const objectives: RecordSheet = {
  name: 'objectives',
  kind: 'objective',
  key: [id],
  columns: factsOf(columns),
  rows: (stored) => (stored.kind === 'objective' ? [rowOf(columns, stored.record)] : []),
  read: (cells) => ({
    kind: 'objective',
    record: {
      id: cells.get(id),
      partnership: cells.get(partnershipColumn),
      level: cells.get(level),
      title: localised(cells.get(titleEn), cells.get(titleId)),
      measure: cells.get(measure),
      unit: cells.get(unit),
      direction: cells.get(direction),
      aggregation: cells.get(aggregation),
      baseline: datedValue(cells, baseline, baselineDate),
      target: datedValue(cells, goalValue, goalDate),
      milestones: cells.get(milestones),
      owner: cells.get(owner),
      sdgTarget: cells.get(sdgTarget),
      indicator: cells.get(sdgIndicator),
      benefit: cells.get(benefit),
      citation: citationOf(cells),
    },
  }),
}

/** @throws RowFault when there is a value without a date, or a date without a value */
function datedValue(
  cells: Cells,
  value: Column<number | null>,
  day: Column<string | null>,
): Objective['target'] {
  const found = cells.get(value)
  const on = cells.get(day)
  if (found !== null && on !== null) return { value: found, date: on }
  if (found !== null) throw missing(day.name, `the date of the ${value.name}`)
  if (on !== null) throw missing(value.name, `a number, as there is a ${day.name}`)
  return null
}
