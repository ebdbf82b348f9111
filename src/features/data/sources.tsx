import type { UseQueryResult } from '@tanstack/react-query'
import type { Meta } from '#contract/meta.ts'
import type { Release } from '#contract/release.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { AnswerSection } from './answer-section.tsx'
import { FileTable } from './file-table.tsx'
import { PlaceList } from './place-list.tsx'
import { ReleaseLink } from './release-link.tsx'
import { toSourceFiles } from './source-files.ts'

/** The files everything comes from, and the places they speak of. */
export function Sources({
  releases,
  meta,
}: {
  releases: readonly Release[]
  meta: UseQueryResult<Meta>
}) {
  const { t } = useTexts()
  return (
    <>
      <p>{t('data.sources.lead')}</p>
      <FileTable
        caption={t('data.sources.files')}
        files={toSourceFiles(releases)}
        releaseCell={({ release, example }) => (
          <>
            <ReleaseLink number={release} />
            {example && <span className="data-example-tag">{t('data.example.tag')}</span>}
          </>
        )}
      />
      <h3>{t('data.places.title')}</h3>
      <AnswerSection query={meta} height={96}>
        {({ places }) => <PlaceList places={places} />}
      </AnswerSection>
    </>
  )
}
