import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Release } from '#contract/release.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { Pager } from './pager.tsx'
import { toPage } from './paging.ts'
import { countRows } from './release-account.ts'
import { ReleaseLink } from './release-link.tsx'
import { StackedTable, type StackedColumn } from './stacked-table.tsx'

const releasesOnAPage = 10

/** Every import with what became of its rows; each opens below the table. */
export function ReleaseTable({
  releases,
  opened,
}: {
  releases: readonly Release[]
  opened: number | undefined
}) {
  const { t, formats } = useTexts()
  const openedAt = releases.findIndex(({ number }) => number === opened)
  const [wanted, setWanted] = useState(Math.floor(Math.max(openedAt, 0) / releasesOnAPage) + 1)
  const page = toPage(releases, wanted, releasesOnAPage)
  const count = (
    id: 'read' | 'new' | 'unchanged' | 'superseded' | 'merged' | 'skipped',
    rows: (release: Release) => number,
  ): StackedColumn<Release> => ({
    id,
    head: t(`data.fate.${id}`),
    numeric: true,
    cell: (release) => formats.count(rows(release)),
  })
  return (
    <>
      <StackedTable
        caption={t('data.releases.caption')}
        columns={[
          {
            id: 'number',
            head: t('data.release.number'),
            cell: ({ number, example }) => (
              <>
                <ReleaseLink number={number} />
                {example && <span className="data-example-tag">{t('data.example.tag')}</span>}
              </>
            ),
          },
          {
            id: 'date',
            head: t('data.release.date'),
            cell: ({ date }) => <time dateTime={date}>{formats.date(date)}</time>,
          },
          { id: 'by', head: t('data.release.by'), cell: ({ by }) => by },
          count('read', ({ tally }) => tally.read),
          count('new', ({ tally }) => tally.new),
          count('unchanged', ({ tally }) => tally.unchanged),
          count('superseded', ({ tally }) => tally.superseded),
          count('merged', ({ tally }) => countRows(tally.merged)),
          count('skipped', ({ tally }) => countRows(tally.skipped)),
          {
            id: 'as-of',
            head: t('data.release.as-of-head'),
            cell: ({ number }) => (
              <Link
                to="/"
                search={{ asOf: number }}
                aria-label={t('data.release.as-of', { number })}
              >
                {t('data.release.as-of-short')}
              </Link>
            ),
          },
        ]}
        rows={page.rows}
        keyOf={({ number }) => String(number)}
        isCurrent={({ number }) => number === opened}
      />
      <Pager page={page} of={t('data.section.releases')} onGo={setWanted} />
    </>
  )
}
