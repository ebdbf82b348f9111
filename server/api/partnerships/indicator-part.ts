import type { IndicatorPartnerships } from '#contract/partnership-parts.ts'
import { ofKind } from '#contract/partnership-record.ts'
import { ratesFrom } from '#domain/partnerships/money.ts'
import { objectiveProgress } from '#domain/partnerships/objective-progress.ts'
import { objectiveSentence } from '#domain/sentences/partnership-sentences.ts'
import type { Store } from '#server/store/store.ts'
import type { Catalog } from '../catalog.ts'
import type { IndicatorEntry } from '../framework.ts'
import { targetServed, type Entry } from './entry.ts'
import { objectiveCover } from './objective-view.ts'
import { objectiveLine } from './overview-part.ts'
import { select } from './selection.ts'

const mostRows = 8

type Row = IndicatorPartnerships['rows'][number]

/** The partnerships of an indicator's target at a place, with what covers their objectives' gaps. */
export async function indicatorPartnerships(
  store: Store,
  catalog: Catalog,
  place: string,
  { code, target }: Pick<IndicatorEntry, 'code' | 'target'>,
): Promise<IndicatorPartnerships> {
  const { entries } = select(catalog.register, { place: [place], target: [target] })
  const closeness = ({ objectives }: Entry) => {
    if (objectives.some(({ indicator }) => indicator === code)) return 0
    return objectives.some((objective) => targetServed(objective) === target) ? 1 : 2
  }
  const shown = entries
    .toSorted((one, other) => closeness(one) - closeness(other))
    .slice(0, mostRows)
  const rows = await readRows(store, catalog.release.number, shown, { code, target })
  return { total: entries.length, target, rows }
}

async function readRows(
  store: Store,
  asOf: number,
  entries: readonly Entry[],
  named: { code: string; target: string },
): Promise<Row[]> {
  if (entries.length === 0) return []
  const partnerships = entries.map(({ row }) => row.id)
  const [records, table] = await Promise.all([
    store.records({
      asOf,
      partnerships,
      kinds: ['partnership', 'objective', 'measurement', 'contribution'],
    }),
    store.rates(asOf),
  ])
  const rates = ratesFrom(table)
  const objectives = new Map(ofKind(records, 'objective').map((one) => [one.id, one]))
  const agreements = new Map(
    ofKind(records, 'partnership').map(({ id, agreement }) => [id, agreement]),
  )
  const reports = Map.groupBy(ofKind(records, 'measurement'), ({ objective }) => objective)
  const contributions = Map.groupBy(
    ofKind(records, 'contribution'),
    ({ partnership }) => partnership,
  )
  return entries.map((entry): Row => {
    const { id } = entry.row
    const at = { on: entry.on, reportingDays: agreements.get(id)?.reportingDays ?? null }
    const relevant = entry.objectives.filter(
      (objective) => objective.indicator === named.code || targetServed(objective) === named.target,
    )
    return {
      partnership: entry.row,
      names: relevant.some(({ indicator }) => indicator === named.code) ? 'indicator' : 'target',
      objectives: relevant.flatMap((line) => {
        const objective = objectives.get(line.id)
        if (objective === undefined) return []
        const progress = objectiveProgress(objective, reports.get(line.id) ?? [], at)
        return {
          objective: objectiveLine(line, entry),
          sentence: objectiveSentence(objective, progress),
          cover: objectiveCover(objective, progress, contributions.get(id) ?? [], rates),
        }
      }),
    }
  })
}
