import type { Handler } from 'hono'
import { endpoints } from '#contract/endpoints.ts'
import type { Overview } from '#contract/overview.ts'
import type { StatusCounts } from '#contract/status.ts'
import { countStatuses } from '#domain/progress/aggregate.ts'
import { overviewHeadline } from '#domain/sentences/overview-headline.ts'
import { answerAsOf, type ApiSource } from './answer.ts'
import { attentionOf } from './attention.ts'
import { changesSince } from './changes.ts'
import { overviewPartnerships } from './partnerships/overview-part.ts'
import { placeOf } from './place-scope.ts'
import { readProgress } from './progress.ts'

/** `/api/v1/overview`: the 17 goals of a place, what needs attention, what changed. */
export function overviewResource(source: ApiSource): Handler {
  return (context) =>
    answerAsOf(context, source, endpoints.overview, async (query, catalog, releases) => {
      const place = placeOf(catalog, query.place)
      const [{ goals, targets, indicators }, changes] = await Promise.all([
        readProgress(source.store, catalog, place),
        changesSince(source.store, catalog, releases, place),
      ])
      const counts = countStatuses(indicators.map(({ rollup }) => rollup.status))
      const headline = overviewHeadline(
        goals.map(({ rollup }) => rollup),
        counts,
      )
      return {
        json: {
          place,
          asOf: catalog.release.number,
          headline,
          goals: [...goals],
          indicators: counts,
          figures: figuresOf(counts),
          attention: attentionOf(indicators),
          partnerships: overviewPartnerships(catalog, place, targets),
          changes,
        },
      }
    })
}

/** Each count is the length of the list its `figureQueries` address gives. */
function figuresOf(counts: StatusCounts): Overview['figures'] {
  const indicators = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const judged = indicators - counts['no-data']
  return [
    { id: 'indicators', count: indicators, of: null },
    { id: 'judged', count: judged, of: indicators },
    { id: 'onTrack', count: counts.achieved + counts['on-track'], of: judged },
    { id: 'movingAway', count: counts.regressing, of: judged },
  ]
}
