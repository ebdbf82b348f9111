import { useDocumentTitle } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { changeQueries, changesCsv, type ChangeSpan } from '#api/change-queries.ts'
import { metaQueries } from '#api/meta-queries.ts'
import type { Scope } from '#api/scope.ts'
import { FileLink } from '#charts/export/file-link.tsx'
import type { Changes } from '#contract/partnerships.ts'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { ChangeFigures } from './change-figures.tsx'
import { CrossingTable, PartnershipRows, PromiseTable, RestatedTable } from './change-tables.tsx'
import { listed, type ListId } from './listed.ts'
import { ReleaseSpan } from './release-span.tsx'
import './changes.css'

export type ChangesSearch = Scope & {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

const releaseNumber = (text: string | undefined, least: number): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) && Number(text) >= least ? Number(text) : undefined

/** The address's two releases; a page as of a release ends there. */
function toSpan({ place, asOf, from, to }: ChangesSearch): ChangeSpan {
  const [since, until] = [releaseNumber(from, 0), releaseNumber(to, 1) ?? asOf]
  return {
    ...(place === undefined ? {} : { place }),
    ...(since === undefined ? {} : { from: since }),
    ...(until === undefined ? {} : { to: until }),
  }
}

/** What the page asks for, so that the route can ask it while the page is on its way. */
export const changesAnswer = (search: ChangesSearch) => changeQueries.between(toSpan(search))

const isEmpty = (changes: Changes): boolean =>
  changes.newValues === 0 &&
  changes.newReports === 0 &&
  Object.values(changes.totals).every((total) => total === 0)

/** What is different between two releases: values, statuses, promises, partnerships. */
export function ChangesPage({ search }: { search: ChangesSearch }) {
  const { t, language, sentence } = useTexts()
  const { data: changes } = useSuspenseQuery(changesAnswer(search))
  const { data: meta } = useQuery(metaQueries.meta())
  useDocumentTitle(t('title.page', { page: t('changes.page.title') }))
  const place = meta?.places.find(({ code }) => code === changes.statusPlace)

  return (
    <div className="page changes">
      <header className="page-head">
        <h1 tabIndex={-1}>{t('changes.page.title')}</h1>
        <ReleaseSpan from={changes.from} to={changes.to} />
        <p className="page-lead">{sentence(changes.headline)}</p>
        {changes.statusPlace !== null && (
          <p className="soft">
            {t('changes.page.place', {
              place:
                place === undefined ? changes.statusPlace : localised(place.name, language).text,
            })}
          </p>
        )}
      </header>
      {isEmpty(changes) ? (
        <div className="page-none">
          <p>
            <strong>{t('changes.page.nothing.title')}</strong>
          </p>
          <p>{t('changes.page.nothing.text')}</p>
          <Link to="/data" hash="bring">
            {t('changes.page.nothing.import')}
          </Link>
        </div>
      ) : (
        <>
          <ChangeFigures changes={changes} />
          <p>
            <FileLink
              address={changesCsv(toSpan(search))}
              file={`mitra17-changes-${changes.from}-${changes.to}.csv`}
            >
              {t('changes.download')}
            </FileLink>
          </p>
          {listed
            .filter((id) => changes.totals[id] > 0)
            .map((id) => (
              <ChangeSection key={id} id={id} changes={changes} />
            ))}
        </>
      )}
    </div>
  )
}

function ChangeSection({ id, changes }: { id: ListId; changes: Changes }) {
  const { t, formats } = useTexts()
  const [shown, total] = [changes[id].length, changes.totals[id]]
  return (
    <section id={id} className="changes-section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {t(`changes.section.${id}`)} <span className="soft number">{formats.count(total)}</span>
      </h2>
      {shown < total && <p className="soft">{t('changes.section.listed', { shown, total })}</p>}
      <ChangeList id={id} changes={changes} />
    </section>
  )
}

function ChangeList({ id, changes }: { id: ListId; changes: Changes }) {
  switch (id) {
    case 'crossings':
      return <CrossingTable crossings={changes.crossings} />
    case 'restated':
      return <RestatedTable restated={changes.restated} />
    case 'newPartnerships':
      return <PartnershipRows partnerships={changes.newPartnerships} />
    default:
      return <PromiseTable promises={changes[id]} kept={id === 'promisesKept'} />
  }
}
