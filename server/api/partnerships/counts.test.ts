import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '#contract/endpoints.ts'
import { partnershipEndpoints } from '#contract/partnership-endpoints.ts'
import { partnershipFigureQueries } from '#contract/partnership-parts.ts'
import type { MoneyByOrigin } from '#contract/partnership-parts.ts'
import { createApi } from '#server/api/app.ts'
import { version } from '#server/api/testing/small-store.ts'
import { importFiles } from '#server/import/import-files.ts'
import { openFromDisk } from '#server/import/on-disk.ts'
import { hasSharedData, sharedData, whyNoSharedData } from '#server/readers/testing/shared-data.ts'
import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import { ask, smallPartnerships, walk } from './testing/small-partnerships.ts'

const root = resolve(import.meta.dirname, '../../..')
const example = join(root, 'mocks/example')
const iati = sharedData('iati/ocha-covid-401.xml')

async function apiOver(paths: readonly string[]): Promise<Hono> {
  const store = createMemoryStore()
  const { inputs, tools } = await openFromDisk(paths)
  const report = await importFiles(store, inputs, {
    tools,
    by: 'a test',
    example: true,
    dryRun: false,
    skipBadRows: true,
    place: null,
  })
  expect(report.outcome).toBe('landed')
  return createApi(store, { version })
}

const exampleApi = async () => {
  const tables = (await readdir(example)).filter((name) => name.endsWith('.csv'))
  return apiOver([...tables, 'partnerships'].map((name) => join(example, name)))
}

const sources = [
  { name: 'a small example', open: smallPartnerships, places: ['IDN', 'MYS'], missing: null },
  { name: 'the example data', open: exampleApi, places: ['IDN', 'ID-NT'], missing: null },
  {
    name: 'an IATI file',
    open: () => apiOver([iati]),
    places: [undefined],
    missing: hasSharedData ? null : whyNoSharedData,
  },
]

const { partnerships, partners, coverage } = partnershipEndpoints
const lists = (api: Hono) => {
  const path = (name: string, query: Record<string, string>) =>
    `/api/v1/${name}?${new URLSearchParams(query)}`
  return {
    partnerships: (query: Record<string, string>) =>
      walk(api, path('partnerships', query), partnerships.response, 97),
    partners: (query: Record<string, string>) =>
      walk(api, path('partners', query), partners.response, 97),
    total: async (query: Record<string, string>) =>
      (await ask(api, path('partnerships', { ...query, limit: '1' }), partnerships.response)).total,
  }
}

const sumsOf = (sums: MoneyByOrigin | { fictional: boolean; money: unknown }[]) =>
  sums.map(({ fictional, money }) => ({ fictional, money }))

for (const { name, open, places, missing } of sources) {
  describe.skipIf(missing !== null)(`in ${missing ?? name}: every count`, () => {
    let api: Hono
    beforeAll(async () => {
      api = await open()
    })

    it.each(places)('of the overview is the length of its list, in %s', async (asked) => {
      const list = lists(api)
      const query = asked === undefined ? '' : `?place=${asked}`
      const {
        partnerships: part,
        place,
        goals,
      } = await ask(api, `/api/v1/overview${query}`, endpoints.overview.response)
      const { figures, attention, money } = part
      const rowsOf = (id: keyof typeof partnershipFigureQueries) =>
        list.partnerships({ ...partnershipFigureQueries[id], place })
      expect((await rowsOf('partnerships')).length).toBe(figures.partnerships.count)
      expect((await list.partners({ place })).length).toBe(figures.partners.count)
      for (const id of ['objectives', 'objectivesOnTrack', 'objectivesBehind'] as const) {
        const rows = await rowsOf(id)
        expect({ id, within: rows.length }).toEqual({ id, within: figures[id].within })
        const statuses = partnershipFigureQueries[id].progress.split(',')
        const count = rows.flatMap(({ objectives }) =>
          Object.entries(objectives).flatMap(([status, one]) =>
            statuses.includes(status) ? one : [],
          ),
        )
        expect(count.reduce((sum, one) => sum + one, 0)).toBe(figures[id].count)
      }
      expect((await rowsOf('overdue')).length).toBe(figures.overdue.within)
      const listed = await ask(api, `/api/v1/partnerships?place=${place}`, partnerships.response)
      expect(sumsOf(money)).toEqual(listed.money)
      for (const goal of goals)
        expect(await list.total({ place, goal: String(goal.number) })).toBe(goal.partnerships)
      const covered = await ask(api, `/api/v1/coverage?place=${place}`, coverage.response)
      const without = covered.rows.filter(
        ({ status, partnerships: count }) => status === 'regressing' && count === 0,
      )
      expect(without.length).toBe(attention.targetsWithoutTotal)
    })

    it('of what is due is the sum over the partners, and of their lists', async () => {
      const list = lists(api)
      const rows = await list.partners({ sort: 'overdue' })
      for (const row of rows.slice(0, 25)) {
        const detail = await ask(
          api,
          `/api/v1/partners/${encodeURIComponent(row.id)}`,
          partnershipEndpoints.partner.response,
        )
        expect(detail.due.length).toBe(row.due)
        expect(detail.due.filter(({ overdue }) => overdue).length).toBe(row.overdue)
        expect(detail.memberships.length).toBe(row.partnerships)
        const escaped = row.id.replaceAll('%', '%25').replaceAll(',', '%2C')
        expect(await list.total({ partner: escaped })).toBe(row.partnerships)
        // Added record by record in the one and stage by stage in the other.
        for (const [at, stage] of detail.money.stages.entries()) {
          expect(stage.records).toBe(row.money.stages[at]?.records)
          expect(stage.sum).toBeCloseTo(row.money.stages[at]?.sum ?? Number.NaN, 2)
        }
      }
    })

    it.each([undefined, ...places])(
      'of coverage is the length of its list, in %s',
      async (asked) => {
        const list = lists(api)
        const where: Record<string, string> = asked === undefined ? {} : { place: asked }
        const { rows, byPlace } = await ask(
          api,
          `/api/v1/coverage?${new URLSearchParams(where)}`,
          coverage.response,
        )
        expect(rows.length).toBe(169)
        for (const row of rows) {
          const query = { ...where, target: row.target }
          expect(await list.total(query)).toBe(row.partnerships)
          if (row.partnerships === 0) continue
          for (const { role, partnerships: count } of row.cells)
            expect({ role, count: await list.total({ ...query, role }) }).toEqual({ role, count })
        }
        for (const { place, partnerships: count } of byPlace)
          expect({ place, count: await list.total({ place }) }).toEqual({ place, count })
      },
    )

    it.each(places)(
      'of a goal and an indicator is the length of its list, in %s',
      async (asked) => {
        const list = lists(api)
        const where = asked === undefined ? '' : `?place=${asked}`
        for (let number = 1; number <= 17; number += 1) {
          const {
            partnerships: part,
            place,
            goal,
          } = await ask(api, `/api/v1/goals/${number}${where}`, endpoints.goal.response)
          expect(await list.total({ place, goal: String(number) })).toBe(part.total)
          expect(part.total).toBe(goal.partnerships)
          expect(part.rows.length).toBe(Math.min(part.total, 8))
          for (const { target, partnerships: count } of part.coverage)
            expect(await list.total({ place, goal: String(number), target })).toBe(count)
        }
        for (const code of ['3.8.1', '6.1.1', '15.1.1', '17.17.1']) {
          const { partnerships: part, place } = await ask(
            api,
            `/api/v1/indicators/${code}${where}`,
            endpoints.indicator.response,
          )
          expect(await list.total({ place, target: part.target })).toBe(part.total)
        }
      },
    )

    it('of a facet is the length of the list it leads to', async () => {
      const { facets } = await ask(api, '/api/v1/partnerships?limit=1', partnerships.response)
      const list = lists(api)
      for (const { id, values } of facets)
        for (const { value, count } of values.slice(0, 12)) {
          const escaped = value.replaceAll('%', '%25').replaceAll(',', '%2C')
          expect({ id, value, count: await list.total({ [id]: escaped }) }).toEqual({
            id,
            value,
            count,
          })
        }
    })
  })
}
