import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { metaQueries } from '#api/meta-queries.ts'
import { useReleaseOf } from '#api/use-release-of.ts'
import { CoverageDrawing } from '#charts/coverage-drawing.tsx'
import { FigureDownloads } from '#charts/figure-downloads.tsx'
import { roles } from '#contract/partnership.ts'
import type { Coverage } from '#contract/partnerships.ts'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { useGoalName } from './coverage-matrix.tsx'
import type { byGoal } from './coverage-shaping.ts'

/** The targets shown and who holds which role, as a picture, a drawing or numbers. */
export function CoverageDownloads(props: {
  coverage: Coverage
  groups: ReturnType<typeof byGoal>
  /** Of the partnerships, in words; null where those of all places are shown. */
  place: string | null
}) {
  const { coverage, groups, place } = props
  const { t, language, formats, sentence } = useTexts()
  const goalName = useGoalName()
  const [failed, setFailed] = useState(false)
  const { data: meta } = useQuery(metaQueries.meta())
  const release = useReleaseOf(coverage.asOf)
  const number = coverage.asOf
  const shown = groups.flatMap(({ targets }) => targets)
  const notes = {
    [t('coverage.places.place')]: place ?? t('place.all'),
    [t('figure.source')]: t('coverage.source'),
    [t('figure.date')]:
      release === undefined
        ? t('changes.page.release-only', { number })
        : t('changes.page.release', { number, date: release.date }),
    ...(meta?.example === true ? { [t('figure.data')]: t('figure.example') } : {}),
  }
  const columns = roles.map((role) => t(`role.${role}`))
  const title = t('coverage.table')
  const said = `${sentence(coverage.headline)} ${t('coverage.found', {
    count: shown.length,
    total: coverage.rows.length,
  })}.`
  return (
    <div className="coverage-downloads">
      <FigureDownloads
        title={title}
        sentence={said}
        notes={notes}
        fileName={`coverage-${coverage.place ?? 'all'}`}
        table={{
          columns: [
            { id: 'target', label: t('coverage.target'), numeric: false },
            { id: 'name', label: t('coverage.name'), numeric: false },
            { id: 'status', label: t('coverage.status'), numeric: false },
            { id: 'partnerships', label: t('coverage.partnerships'), numeric: true },
            ...roles.map((role, at) => ({ id: role, label: columns[at] ?? role, numeric: true })),
          ],
          rows: shown.map((row) => [
            row.target,
            localised(row.name, language).text,
            t(`status.${row.status}`),
            row.partnerships,
            ...row.cells.map(({ organisations }) => organisations),
          ]),
        }}
        paper={({ width }) => (
          <CoverageDrawing
            columns={columns}
            groups={groups.map(({ goal, targets }) => ({
              goal,
              label: goalName(goal),
              lines: targets.map((row) => ({
                id: row.target,
                label: `${row.target} ${localised(row.name, language).text}`,
                held:
                  row.partnerships === 0
                    ? null
                    : row.cells.map(({ organisations }) => organisations),
              })),
            }))}
            words={{
              none: t('coverage.legend.none'),
              single: t('coverage.legend.single'),
              overlap: t('coverage.legend.overlap'),
              nobodyAtAll: t('coverage.cell.nobody-at-all'),
            }}
            write={formats.count}
            label={said}
            width={width}
          />
        )}
        onFailed={setFailed}
      />
      {failed && (
        <p role="alert" className="figure-failed">
          {t('figure.failed')}
        </p>
      )}
    </div>
  )
}
