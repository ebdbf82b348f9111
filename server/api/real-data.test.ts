import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Hono } from 'hono'
import * as z from 'zod/mini'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { endpoints } from '#contract/endpoints.ts'
import { figureQueries } from '#contract/overview.ts'
import { importFiles } from '#server/import/import-files.ts'
import { openFromDisk } from '#server/import/on-disk.ts'
import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import { createApi } from './app.ts'
import { get, version } from './testing/small-store.ts'

/** Thousands of answers, on a machine that may be busy with other tests. */
vi.setConfig({ testTimeout: 120_000 })

const file = resolve(import.meta.dirname, '../../../shared/data/unsd/indonesia.csv')

describe.skipIf(!existsSync(file))(
  'the API over the UN’s figures for Indonesia (skipped without ../shared/data)',
  () => {
    let api: Hono
    beforeAll(async () => {
      const store = createMemoryStore()
      const { inputs, tools } = await openFromDisk([file])
      const report = await importFiles(store, inputs, {
        tools,
        by: 'a test',
        example: false,
        dryRun: false,
        skipBadRows: true,
        place: null,
      })
      if (report.outcome !== 'landed') throw new Error(JSON.stringify(report.faults.first))
      api = createApi(store, { version })
    })

    async function read<T>(path: string, schema: z.ZodMiniType<T>): Promise<T> {
      const response = await get(api, path)
      expect({ path, status: response.status }).toEqual({ path, status: 200 })
      const body: unknown = await response.json()
      const parsed = z.parse(schema, body)
      expect(parsed).toEqual(body)
      return parsed
    }

    it('says of every goal and every indicator what the contract says', async () => {
      const { goals } = await read('/api/v1/overview', endpoints.overview.response)
      for (const { number } of goals) {
        const goal = await read(`/api/v1/goals/${number}`, endpoints.goal.response)
        for (const { code, indicators } of goal.targets) {
          await read(`/api/v1/targets/${code}`, endpoints.target.response)
          for (const indicator of indicators) {
            const detail = await read(
              `/api/v1/indicators/${encodeURIComponent(indicator.code)}`,
              endpoints.indicator.response,
            )
            expect(detail.indicator).toEqual(indicator)
          }
        }
      }
    })

    it('shows of an indicator first a series that is judged against a target', async () => {
      const { series } = await read('/api/v1/indicators/3.2.1', endpoints.indicator.response)
      // Infant mortality comes before it by its code, but no target speaks of it.
      expect(series).toMatchObject({ series: { id: 'SH_DYN_MORT' } })
      expect(series?.lines[0]?.judgement.target).toEqual({ year: 2030, value: 25 })
    })

    it('shows every disaggregation of every series', async () => {
      const { indicators } = await read('/api/v1/indicators', endpoints.indicators.response)
      for (const { code, series } of indicators) {
        for (const { id } of series) {
          const path = `/api/v1/indicators/${code}?series=${encodeURIComponent(id)}`
          const { series: shown } = await read(path, endpoints.indicator.response)
          for (const { key } of shown?.disaggregations ?? []) {
            const cut = await read(
              `${path}&disaggregation=${encodeURIComponent(key)}`,
              endpoints.indicator.response,
            )
            expect(cut.series?.lines[0]?.observations.length).toBeGreaterThan(0)
          }
        }
      }
    })

    it('counts what it lists', async () => {
      const { figures } = await read('/api/v1/overview', endpoints.overview.response)
      for (const { id, count } of figures) {
        const query = new URLSearchParams(figureQueries[id])
        const list = await read(`/api/v1/indicators?${query}`, endpoints.indicators.response)
        expect({ id, count: list.total }).toEqual({ id, count })
      }
    })

    it('judges the shown headline as it is stored', async () => {
      const { indicators } = await read('/api/v1/indicators', endpoints.indicators.response)
      const judged = indicators.filter(({ rollup }) => rollup.judged > 0)
      expect(judged.length).toBeGreaterThan(50)
      for (const { code } of judged) {
        const { series } = await read(
          `/api/v1/indicators/${encodeURIComponent(code)}`,
          endpoints.indicator.response,
        )
        expect(series?.lens.judgements[0]).toEqual(series?.lines[0]?.judgement)
      }
    })
  },
)
