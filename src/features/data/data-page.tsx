import { useDocumentTitle, useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { indicatorQueries } from '#api/indicator-queries.ts'
import { metaQueries } from '#api/meta-queries.ts'
import { currentPlace } from '#api/places.ts'
import { releaseQueries } from '#api/release-queries.ts'
import { type Scope, toScope } from '#api/scope.ts'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { AnswerSection } from './answer-section.tsx'
import { ApiGuide } from './api-guide.tsx'
import { BringData } from './bring-data.tsx'
import { CoverageTable } from './coverage-table.tsx'
import { DataSection, dataSections } from './data-section.tsx'
import { Downloads } from './downloads.tsx'
import { ExampleNote } from './example-note.tsx'
import { Headline } from './headline.tsx'
import { ReleaseDetail } from './release-detail.tsx'
import { ReleaseTable } from './release-table.tsx'
import { Sources } from './sources.tsx'
import './data.css'

export type DataSearch = Scope & {
  /** The release that is open on this page. */
  readonly release?: number | undefined
}

/** Where every number comes from, how to take it away, and how to bring one's own. */
export function DataPage({ search }: { search: DataSearch }) {
  const { t, language } = useTexts()
  const scope = toScope(search)
  const [startedWith] = useState(search.release)
  const meta = useQuery(metaQueries.meta())
  const releases = useQuery(releaseQueries.list())
  const isEmpty = releases.data?.releases.length === 0
  const indicators = useQuery({ ...indicatorQueries.list(scope), enabled: !isEmpty })
  const place = currentPlace(meta.data, indicators.data?.place ?? scope.place)
  const placeName = place === null ? (scope.place ?? '') : localised(place.name, language).text
  useDocumentTitle(t('title.page', { page: t('data.title') }))

  return (
    <div className="page data">
      <header className="page-head">
        <h1 tabIndex={-1}>{t('data.title')}</h1>
        <AnswerSection query={releases} height={56} silent>
          {(list) => (
            <Headline releases={list.releases} places={meta.data?.places.length ?? null} />
          )}
        </AnswerSection>
      </header>
      <Contents empty={isEmpty} />
      {!isEmpty && (
        <>
          <DataSection id="sources">
            <AnswerSection query={releases} height={240}>
              {(list) => <Sources releases={list.releases} meta={meta} />}
            </AnswerSection>
          </DataSection>
          <DataSection id="coverage">
            <AnswerSection query={indicators} height={760}>
              {(list) => <CoverageTable indicators={list.indicators} placeName={placeName} />}
            </AnswerSection>
          </DataSection>
          <DataSection id="releases">
            <p>{t('data.releases.lead')}</p>
            <AnswerSection query={releases} height={240}>
              {(list) => <ReleaseTable releases={list.releases} opened={search.release} />}
            </AnswerSection>
            {search.release !== undefined && (
              <ReleaseDetail number={search.release} startedWith={startedWith} />
            )}
          </DataSection>
          <DataSection id="downloads">
            <AnswerSection query={meta} height={280}>
              {() =>
                place !== null && (
                  <Downloads
                    scope={scope}
                    place={place.code}
                    placeName={placeName}
                    indicators={indicators.data?.indicators ?? null}
                  />
                )
              }
            </AnswerSection>
          </DataSection>
          <DataSection id="example">
            <ExampleNote example={meta.data?.example ?? false} />
          </DataSection>
        </>
      )}
      <DataSection id="bring">
        <BringData />
      </DataSection>
      <DataSection id="api">
        <ApiGuide />
      </DataSection>
    </div>
  )
}

/** Parts that need no figures; the only ones of an empty database. */
const alwaysThere: ReadonlySet<string> = new Set(['bring', 'api'])

function Contents({ empty }: { empty: boolean }) {
  const { t } = useTexts()
  const wide = useMediaQuery('(min-width: 48em)', undefined, { getInitialValueInEffect: false })
  return (
    <nav className="data-contents" aria-label={t('data.contents')}>
      <details open={wide}>
        <summary>{t('data.contents')}</summary>
        <ul>
          {dataSections
            .filter((id) => !empty || alwaysThere.has(id))
            .map((id) => (
              <li key={id}>
                <Link to="." hash={id} search>
                  {t(`data.section.${id}`)}
                </Link>
              </li>
            ))}
        </ul>
      </details>
    </nav>
  )
}
