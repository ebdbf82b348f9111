import type { Series, SeriesSettings } from '#contract/series.ts'
import type { Point } from '#contract/status.ts'
import { fromKey, toKey } from '#domain/disaggregation.ts'
import { rollUp } from '#domain/progress/aggregate.ts'
import { pickHeadline } from '#domain/progress/headline.ts'
import { judge } from '#domain/progress/judge.ts'
import { unjudged } from '#domain/progress/rule.ts'
import type { Landing, SeriesJudgement, StoredRollup } from '#server/store/store.ts'
import { frameworkParts } from './framework-parts.ts'

/**
 * Judges a series at one place by the default method: its headline disaggregation stands for it.
 *
 * @param byDisaggregation points by disaggregation key, unique years
 * @returns reason `no-headline`, without points, when none can stand for the whole
 */
export function judgeAtPlace(
  place: string,
  series: string,
  settings: SeriesSettings,
  byDisaggregation: ReadonlyMap<string, readonly Point[]>,
): SeriesJudgement {
  const present = [...byDisaggregation.keys()].map(fromKey).filter((codes) => codes !== null)
  const headline = pickHeadline(present, settings.headline)
  const points = headline === null ? undefined : byDisaggregation.get(toKey(headline))
  if (points === undefined) {
    const judgement = unjudged('growth', 'no-headline', { direction: settings.direction })
    return { place, series, headline: null, points: [], judgement }
  }
  return { place, series, headline, points: [...points], judgement: judge(points, settings) }
}

/**
 * Rolls a place's judgements up: series → indicator → target → goal. Indicators without a series at
 * the place get no row of their own, but count as a part that could not be judged.
 *
 * @param judgements all current ones of the place
 * @param indicatorsOf codes of the indicators a series belongs to
 */
export function rollUpPlace(
  place: string,
  judgements: readonly SeriesJudgement[],
  indicatorsOf: (series: string) => readonly string[],
): StoredRollup[] {
  const bySeriesOf = new Map<string, SeriesJudgement['judgement'][]>()
  for (const { series, judgement } of judgements) {
    for (const code of indicatorsOf(series)) {
      const parts = bySeriesOf.get(code)
      if (parts === undefined) bySeriesOf.set(code, [judgement])
      else parts.push(judgement)
    }
  }
  const indicators = new Map([...bySeriesOf].map(([code, parts]) => [code, rollUp(parts)]))
  const { targetsOfGoal, indicatorsOfTarget } = frameworkParts(indicators.keys())
  const nothing = rollUp([])
  const targets = new Map(
    [...indicatorsOfTarget].map(([code, parts]) => [
      code,
      rollUp(parts.map((part) => indicators.get(part) ?? nothing)),
    ]),
  )
  const goals = new Map(
    [...targetsOfGoal].map(([code, parts]) => [
      code,
      rollUp(parts.map((part) => targets.get(part) ?? nothing)),
    ]),
  )
  const levels = { indicator: indicators, target: targets, goal: goals } as const
  return (['indicator', 'target', 'goal'] as const).flatMap((level) =>
    [...levels[level]].map(([code, rollup]) => ({ place, level, code, rollup })),
  )
}

/**
 * Computes what pages read, for every place this release changed and only for those: judgements of
 * the series whose values or settings changed, then the place's roll-ups from all its judgements.
 *
 * @param changedSeries ids that `landing.series` resolved to
 * @param findSeries every series stored or brought by this import
 * @param onPlace called after each place with the number of places done
 */
export async function derive(
  landing: Landing,
  changedSeries: readonly string[],
  findSeries: (id: string) => Series | undefined,
  onPlace: (done: number) => void,
): Promise<void> {
  let done = 0
  for await (const { place, series } of landing.touched(changedSeries)) {
    const judged = series.map(({ series: id, byDisaggregation }) => {
      const known = findSeries(id)
      if (known === undefined) throw new Error(`series ${id} has values but no record`)
      return judgeAtPlace(place, id, known.settings, byDisaggregation)
    })
    await landing.writeJudgements(judged)
    const current = await landing.judgements(place)
    const rollups = rollUpPlace(place, current, (id) => findSeries(id)?.indicators ?? [])
    await landing.writeRollups(place, rollups)
    done += 1
    onPlace(done)
  }
}
