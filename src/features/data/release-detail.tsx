import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { endpoints } from '#contract/endpoints.ts'
import type { ReleaseDetail as Answer } from '#contract/release.ts'
import { toAddress } from '#api/http.ts'
import { releaseQueries } from '#api/release-queries.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { AccountTable } from './account-table.tsx'
import { AnswerSection } from './answer-section.tsx'
import { FileLink } from '#charts/export/file-link.tsx'
import { FileTable } from './file-table.tsx'
import { LeftOutTable } from './left-out-table.tsx'

/** Height of a release with few rows left out, so that little moves when it comes. */
const skeletonHeight = 640

/** One import in full: its files, what became of their rows, and the rows that were left out. */
export function ReleaseDetail({
  number,
  startedWith,
}: {
  number: number
  /** The release the page was opened with, if any. */
  startedWith: number | undefined
}) {
  const { t } = useTexts()
  const query = useQuery(releaseQueries.detail(number))
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(startedWith)
  useEffect(() => {
    // Whoever opens one goes on reading there; an address that came with one stays on top.
    if (before.current !== number) heading.current?.focus()
    before.current = number
  }, [number])
  return (
    <section id="release" className="data-release" aria-labelledby="release-title">
      <div className="data-release-head">
        <h3 id="release-title" ref={heading} tabIndex={-1}>
          {t('data.release.link', { number })}
        </h3>
        <Link to="/data" search={(now) => ({ ...now, release: undefined })} hash="releases">
          {t('data.release.close')}
        </Link>
      </div>
      <AnswerSection query={query} height={skeletonHeight}>
        {(answer) => <ReleaseContents answer={answer} />}
      </AnswerSection>
    </section>
  )
}

function ReleaseContents({ answer }: { answer: Answer }) {
  const { t, formats } = useTexts()
  const { release, skipped, skippedTotal } = answer
  const { number, date, by, example, files, tally } = release
  return (
    <>
      <p>
        {t('data.release.made', { date: formats.dateTime(date), by })}{' '}
        {example && t('data.release.is-example')}{' '}
        <Link to="/" search={{ asOf: number }}>
          {t('data.release.as-of', { number })}
        </Link>
      </p>
      <AccountTable tally={tally} />
      <FileTable
        caption={t('data.release.files')}
        files={files.map((file) => ({ ...file, release: number, example }))}
      />
      <h4>{t('data.left-out.title')}</h4>
      {skippedTotal === 0 ? (
        <p className="soft">{t('data.left-out.none')}</p>
      ) : (
        <>
          <p>
            {t('data.left-out.lead')}{' '}
            <FileLink
              address={toAddress(endpoints.release.path, { number }, { format: 'csv' })}
              file={`mitra17-release-${number}-left-out-rows.csv`}
            >
              {t('data.left-out.csv')}
            </FileLink>
          </p>
          <LeftOutTable key={number} faults={skipped} total={skippedTotal} />
        </>
      )}
    </>
  )
}
