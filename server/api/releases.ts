import type { Handler } from 'hono'
import { endpoints } from '#contract/endpoints.ts'
import type { Release } from '#contract/release.ts'
import { answerNow, type ApiSource } from './answer.ts'
import { notFound } from './problem.ts'

/** Skipped rows in an answer; the file has as many as are stored. */
const mostShown = 1000

/** `/api/v1/releases`: every import, newest first. */
export function releasesResource(source: ApiSource): Handler {
  return (context) =>
    answerNow(context, source, endpoints.releases, async (_query, releases) => ({
      json: { releases },
      csv: () => ({
        name: 'releases',
        columns: [
          'release',
          'date',
          'by',
          'example',
          'source',
          'read',
          'new',
          'unchanged',
          'superseded',
          'merged',
          'skipped',
        ],
        rows: releases.map(({ number, date, by, example, files, tally }) => [
          number,
          date,
          by,
          example,
          fileNames(files),
          tally.read,
          tally.new,
          tally.unchanged,
          tally.superseded,
          sum(tally.merged),
          sum(tally.skipped),
        ]),
      }),
    }))
}

/** `/api/v1/releases/{number}`: one import with the rows it skipped. */
export function releaseResource(source: ApiSource): Handler {
  return (context) =>
    answerNow(context, source, endpoints.release, async (_query, releases) => {
      const asked = context.req.param('number') ?? ''
      const release = releases.find(({ number }) => String(number) === asked)
      if (release === undefined) throw notFound('There is no such release.')
      const { rows: skipped, total } = await source.store.skipped(release.number, mostShown)
      return {
        json: { release, skipped, skippedTotal: skippedIn(release, total) },
        csv: async () => ({
          name: `release-${release.number}-skipped-rows`,
          columns: [
            'file',
            'sheet',
            'row',
            'column',
            'found',
            'expected',
            'rule',
            'release',
            'release_date',
            'source',
            'example',
          ],
          rows: (await source.store.skipped(release.number, total)).rows.map(
            ({ file, sheet, row, column, found, expected, rule }) => [
              file,
              sheet,
              row,
              column,
              found,
              expected,
              rule,
              release.number,
              release.date,
              fileNames(release.files),
              release.example,
            ],
          ),
        }),
      }
    })
}

/**
 * All rows that a release left out. Of very many only the first are stored (see the import's report),
 * and then the tally knows more of them.
 */
function skippedIn({ tally }: Release, stored: number): number {
  if (stored < mostShown) return stored
  const lost = (tally.merged['reporting-type'] ?? 0) + (tally.merged['nature'] ?? 0)
  return Math.max(stored, sum(tally.skipped) + lost)
}

function fileNames(files: Release['files']): string {
  return files.map(({ name }) => name).join('; ')
}

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}
