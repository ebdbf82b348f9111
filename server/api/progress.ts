import type { GoalSummary, IndicatorSummary, Rollup, TargetSummary } from '#contract/goals.ts'
import type { Series, SeriesSummary } from '#contract/series.ts'
import { countStatuses, rollUp } from '#domain/progress/aggregate.ts'
import type { RollupLevel, SeriesJudgement, Store } from '#server/store/store.ts'
import type { Catalog } from './catalog.ts'
import { selectAt } from './partnerships/selection.ts'
import { goalEntries, targetEntries, type IndicatorEntry } from './framework.ts'

/** A place in a release: every goal, target and indicator with its status, in order. */
export type PlaceProgress = {
  goals: readonly GoalSummary[]
  targets: readonly TargetSummary[]
  indicators: readonly IndicatorSummary[]
  /** By series id; only series with values at the place. */
  judgements: ReadonlyMap<string, SeriesJudgement>
}

/** Of what has no series with values at the place; the store holds no roll-up of it. */
const nothingToRollUp: Rollup = rollUp([])

/**
 * Reads a place's stored judgements and roll-ups, two queries however many series there are, and
 * lays them out along the framework.
 *
 * @param place a code that the catalogue has
 */
export async function readProgress(
  store: Store,
  catalog: Catalog,
  place: string,
): Promise<PlaceProgress> {
  const asOf = catalog.release.number
  const [judged, rollups] = await Promise.all([
    store.judgements({ place, asOf }),
    store.rollups({ place, asOf }),
  ])
  const judgements = new Map(judged.map((judgement) => [judgement.series, judgement]))
  const stored = new Map(rollups.map(({ level, code, rollup }) => [`${level} ${code}`, rollup]))
  const rollupOf = (level: RollupLevel, code: string) =>
    stored.get(`${level} ${code}`) ?? nothingToRollUp

  const hasValues = ({ code }: IndicatorEntry) =>
    (catalog.seriesOf.get(code) ?? []).some((id) => judgements.has(id))
  const indicators = catalog.indicators
    // A country's own indicators are not missing anywhere else.
    .filter((entry) => entry.everywhere || hasValues(entry))
    .map((entry) => indicatorSummary(catalog, entry, rollupOf('indicator', entry.code), judgements))
  const ofTarget = Map.groupBy(indicators, ({ target }) => target)
  const targets = targetEntries.map(({ code, name, goal }): TargetSummary => ({
    code,
    name,
    goal,
    rollup: rollupOf('target', code),
    indicators: ofTarget.get(code) ?? [],
  }))
  const partnerships = countByGoal(catalog, place)
  const goals = goalEntries.map(({ code, number, name }): GoalSummary => {
    const statusesOf = (parts: readonly { goal: number; rollup: Rollup }[]) =>
      countStatuses(parts.filter(({ goal }) => goal === number).map(({ rollup }) => rollup.status))
    return {
      number,
      name,
      rollup: rollupOf('goal', code),
      indicators: statusesOf(indicators),
      targets: statusesOf(targets),
      partnerships: partnerships.get(code) ?? 0,
    }
  })
  return { goals, targets, indicators, judgements }
}

/** Partnerships of the place by each goal they name. */
function countByGoal({ register }: Catalog, place: string): ReadonlyMap<string, number> {
  return selectAt(register, place).counts.get('goal') ?? new Map()
}

/** @returns the indicator with those of its series that have values at the place */
export function indicatorSummary(
  catalog: Catalog,
  { code, name, target, goal, national }: IndicatorEntry,
  rollup: Rollup,
  judgements: ReadonlyMap<string, SeriesJudgement>,
): IndicatorSummary {
  const series = (catalog.seriesOf.get(code) ?? []).flatMap((id) => {
    const one = catalog.series.get(id)
    const judgement = judgements.get(id)
    return one === undefined || judgement === undefined ? [] : [seriesSummary(one, judgement)]
  })
  return { code, name, target, goal, national, rollup, series }
}

function seriesSummary(
  { id, name, unit, settings }: Series,
  { headline, points, judgement }: SeriesJudgement,
): SeriesSummary {
  return { id, name, unit, kind: settings.kind, headline, points, judgement }
}
