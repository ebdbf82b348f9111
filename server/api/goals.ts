import type { Handler } from 'hono'
import { endpoints } from '#contract/endpoints.ts'
import { statusIds } from '#contract/status.ts'
import { goalHeadline } from '#domain/sentences/goal-headline.ts'
import { answerAsOf, type ApiSource } from './answer.ts'
import type { Catalog } from './catalog.ts'
import type { CsvTable } from './csv.ts'
import { goalPartnerships } from './partnerships/goal-part.ts'
import { placeOf } from './place-scope.ts'
import { notFound } from './problem.ts'
import { readProgress, type PlaceProgress } from './progress.ts'

/** `/api/v1/goals`: the 17 goals of a place. */
export function goalsResource(source: ApiSource): Handler {
  return (context) =>
    answerAsOf(context, source, endpoints.goals, async (query, catalog) => {
      const place = placeOf(catalog, query.place)
      const progress = await readProgress(source.store, catalog, place)
      return {
        json: { place, asOf: catalog.release.number, goals: [...progress.goals] },
        csv: () => goalTable(catalog, place, progress),
      }
    })
}

/** `/api/v1/goals/{number}`: one goal with its targets and their indicators. */
export function goalResource(source: ApiSource): Handler {
  return (context) =>
    answerAsOf(context, source, endpoints.goal, async (query, catalog) => {
      const place = placeOf(catalog, query.place)
      const { goals, targets } = await readProgress(source.store, catalog, place)
      const asked = context.req.param('number')
      const goal = goals.find(({ number }) => String(number) === asked)
      if (goal === undefined) throw notFound('Goals are numbered from 1 to 17.')
      const ofGoal = targets.filter((target) => target.goal === goal.number)
      return {
        json: {
          place,
          asOf: catalog.release.number,
          goal,
          headline: goalHeadline(goal),
          targets: ofGoal,
          partnerships: goalPartnerships(catalog, place, goal.number, ofGoal),
        },
      }
    })
}

function goalTable(
  catalog: Catalog,
  place: string,
  { goals, indicators }: PlaceProgress,
): CsvTable {
  const { release, example, series } = catalog
  const sourcesOf = (number: number) => {
    const shown = indicators.filter(({ goal }) => goal === number).flatMap((one) => one.series)
    const sources = shown.flatMap(({ id }) => series.get(id)?.source ?? [])
    return [...new Set(sources)].toSorted().join('; ')
  }
  return {
    name: `goals-${place}`,
    columns: [
      'place',
      'goal',
      'name_en',
      'name_id',
      'status',
      'score',
      'judged_parts',
      'parts',
      ...statusIds.map((status) => `indicators_${status.replace('-', '_')}`),
      'source',
      'release',
      'release_date',
      'example',
    ],
    rows: goals.map(({ number, name, rollup, indicators: counts }) => [
      place,
      number,
      name.en,
      name.id ?? null,
      rollup.status,
      rollup.score,
      rollup.judged,
      rollup.parts,
      ...statusIds.map((status) => counts[status]),
      sourcesOf(number),
      release.number,
      release.date,
      example,
    ]),
  }
}
