import type { Handler } from 'hono'
import { partnershipEndpoints } from '#contract/partnership-endpoints.ts'
import { roles } from '#contract/partnership.ts'
import type { Coverage, CoverageRow } from '#contract/partnerships.ts'
import type { Status } from '#contract/status.ts'
import { coverageHeadline } from '#domain/sentences/partnership-sentences.ts'
import type { Store } from '#server/store/store.ts'
import { answerAsOf, type ApiSource } from '../answer.ts'
import type { Catalog } from '../catalog.ts'
import type { CsvTable } from '../csv.ts'
import { placeOf } from '../place-scope.ts'
import { coverageAt, targetsByPlace } from './coverage-cells.ts'
import { notStated } from './facets.ts'
import { placeLine } from './place-line.ts'
import { selectAt } from './selection.ts'

/** `/api/v1/coverage`: who works on each of the 169 targets, by role. */
export function coverageResource(source: ApiSource): Handler {
  return (context) =>
    answerAsOf(context, source, partnershipEndpoints.coverage, async (query, catalog) => {
      const place = query.place === undefined ? null : placeOf(catalog, query.place)
      const statusPlace = place ?? catalog.defaultPlace
      const { register } = catalog
      const { counts } = place === null ? register.facets.count({}) : selectAt(register, place)
      const statuses = await targetStatuses(source.store, catalog, statusPlace)
      const rows = coverageAt(catalog, place, statuses)
      const covered = rows.filter(({ partnerships }) => partnerships > 0)
      const json: Coverage = {
        asOf: catalog.release.number,
        place,
        statusPlace,
        headline: coverageHeadline(
          rows.length,
          covered.length,
          covered.filter((row) => countOf(row, 'lead') === 0).length,
        ),
        rows,
        byPlace: placesOf(catalog, counts.get('place') ?? new Map(), place),
      }
      return { json, csv: () => coverageTable(catalog, json) }
    })
}

const countOf = ({ cells }: CoverageRow, role: (typeof roles)[number]): number =>
  cells.find((cell) => cell.role === role)?.partnerships ?? 0

/** Status of each target at a place, by code; none without a place. */
export async function targetStatuses(
  store: Store,
  catalog: Catalog,
  place: string | null,
): Promise<ReadonlyMap<string, Status>> {
  if (place === null) return new Map()
  const rollups = await store.rollups({ place, asOf: catalog.release.number, level: 'target' })
  return new Map(rollups.map(({ code, rollup }) => [code, rollup.status]))
}

/** Places named there, or around one that is; without those around the place looked at. */
function placesOf(
  catalog: Catalog,
  counts: ReadonlyMap<string, number>,
  within: string | null,
): Coverage['byPlace'] {
  const targets = new Map<string, Set<string>>()
  const { places } = catalog
  for (const [named, worked] of targetsByPlace(catalog, within))
    for (const code of placeLine(named, places))
      targets.set(code, new Set([...(targets.get(code) ?? []), ...worked]))
  const isInside = (code: string) => within === null || placeLine(code, places).includes(within)
  return [...counts]
    .filter(([code]) => code !== notStated && isInside(code))
    .map(([code, partnerships]) => ({
      place: code,
      name: places.get(code)?.name ?? { en: code },
      partnerships,
      targets: targets.get(code)?.size ?? 0,
    }))
    .toSorted(
      (one, other) => other.partnerships - one.partnerships || (one.place < other.place ? -1 : 1),
    )
}

function coverageTable({ release, example }: Catalog, { place, rows }: Coverage): CsvTable {
  return {
    name: place === null ? 'coverage' : `coverage-${place}`,
    columns: [
      'place',
      'goal',
      'target',
      'name_en',
      'status',
      'partnerships',
      ...roles.flatMap((role) => {
        const column = role.replaceAll('-', '_')
        return [`${column}_partnerships`, `${column}_organisations`]
      }),
      'release',
      'release_date',
      'example',
    ],
    rows: rows.map(({ goal, target, name, status, partnerships, cells }) => [
      place,
      goal,
      target,
      name.en,
      status,
      partnerships,
      ...cells.flatMap((cell) => [cell.partnerships, cell.organisations]),
      release.number,
      release.date,
      example,
    ]),
  }
}
