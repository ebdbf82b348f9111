import { useState } from 'react'
import { useTexts } from '#i18n/use-texts.ts'
import { writeSize } from './byte-size.ts'
import { CopyButton } from './copy-button.tsx'
import { Pager } from './pager.tsx'
import { toPage } from './paging.ts'
import type { ReleasedFile } from './source-files.ts'
import { StackedTable, type StackedColumn } from './stacked-table.tsx'

const filesOnAPage = 10
/** As much of a checksum as people compare by eye; the button copies all of it. */
const shownOfSha256 = 12

/** Source files with what proves them to be the same ones. */
export function FileTable({
  files,
  caption,
  releaseCell,
}: {
  files: readonly ReleasedFile[]
  caption: string
  /** Set where files of several releases stand together. */
  releaseCell?: StackedColumn<ReleasedFile>['cell']
}) {
  const { t, formats } = useTexts()
  const [wanted, setWanted] = useState(1)
  const page = toPage(files, wanted, filesOnAPage)
  const columns: StackedColumn<ReleasedFile>[] = [
    { id: 'name', head: t('data.file.name'), cell: ({ name }) => name },
    { id: 'format', head: t('data.file.format'), cell: ({ format }) => format },
    {
      id: 'rows',
      head: t('data.file.rows'),
      numeric: true,
      cell: ({ rows }) => formats.count(rows),
    },
    {
      id: 'size',
      head: t('data.file.size'),
      numeric: true,
      cell: ({ bytes }) => writeSize(bytes, formats.locale),
    },
    {
      id: 'sha256',
      head: t('data.file.sha256'),
      cell: ({ name, sha256 }) => (
        <span className="data-checksum">
          <code title={sha256}>{sha256.slice(0, shownOfSha256)}…</code>
          <CopyButton text={sha256} of={t('data.file.sha256-of', { name })} />
        </span>
      ),
    },
  ]
  if (releaseCell !== undefined)
    columns.push({ id: 'release', head: t('data.release.number'), cell: releaseCell })
  return (
    <>
      <StackedTable
        caption={caption}
        columns={columns}
        rows={page.rows}
        keyOf={({ sha256, name, release }) => `${release} ${name} ${sha256}`}
      />
      <Pager page={page} of={caption} onGo={setWanted} />
    </>
  )
}
