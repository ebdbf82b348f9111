import { Link } from '@tanstack/react-router'
import { StatusBar } from '#charts/status-bar.tsx'
import type { Citation } from '#contract/citation.ts'
import type { PartnershipRow } from '#contract/partnerships.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { money } from './words.ts'

/** Beyond so many, places and goals are counted. */
const mostNamed = 3

export function ExampleTag() {
  const { t } = useTexts()
  return <span className="partnership-example">{t('example.tag')}</span>
}

/** Where a published fact was taken from. */
export function CitationLink({ citation }: { citation: Citation | null | undefined }) {
  const { t } = useTexts()
  if (citation === null || citation === undefined) return null
  return (
    <span className="partnership-citation">
      {t('partnership.source')}{' '}
      {citation.url !== null && /^https?:\/\//.test(citation.url) ? (
        <a href={citation.url} rel="noreferrer">
          {citation.title}
        </a>
      ) : (
        citation.title
      )}
    </span>
  )
}

/** @param props.placeName asked once for a whole list, see `usePlaceNames` */
export function PartnershipTitle(props: {
  row: PartnershipRow
  placeName: (code: string) => string
}) {
  const { row, placeName } = props
  const { t, formats } = useTexts()
  const places = row.places.slice(0, mostNamed).map(placeName).join(', ')
  const more = row.places.length - mostNamed
  const period = [row.start, row.end].map((date) => (date === null ? '…' : date.slice(0, 4)))
  const facts = [
    row.structure === null ? null : t(`partnership.structure.${row.structure}`),
    row.status === null ? null : t(`partnership.status.${row.status}`),
    row.start === null && row.end === null ? null : period.join('–'),
    places === '' ? null : more > 0 ? `${places} +${formats.count(more)}` : places,
  ]
  return (
    <>
      <Link to="/partnerships/$id" params={{ id: row.id }} className="partnership-link">
        <LocalisedText text={row.title} />
      </Link>
      <span className="partnership-facts">
        {row.fictional && <ExampleTag />} {facts.filter((fact) => fact !== null).join(' · ')}
      </span>
      <CitationLink citation={row.citation} />
    </>
  )
}

export function ObjectiveSplit({ row }: { row: PartnershipRow }) {
  const { t, formats } = useTexts()
  const total = Object.values(row.objectives).reduce((sum, count) => sum + count, 0)
  if (total === 0) return <span className="soft">{t('partnerships.no-objectives')}</span>
  const onTrack = row.objectives.achieved + row.objectives['on-track']
  return (
    <>
      <StatusBar counts={row.objectives} label={t('partnership.section.objectives')} />
      <span className="soft">
        {t('partnerships.on-track', {
          onTrack: formats.count(onTrack),
          total: formats.count(total),
        })}
      </span>
    </>
  )
}

export function StageSum({
  row,
  stage,
}: {
  row: PartnershipRow
  stage: 'committed' | 'delivered'
}) {
  const texts = useTexts()
  const sum = row.money.stages.find((one) => one.stage === stage)
  const without = row.money.notConverted
    .filter((one) => one.stage === stage)
    .reduce((count, one) => count + one.records, 0)
  return (
    <>
      {sum === undefined || sum.records === 0 ? '–' : money(sum.sum, row.money.currency, texts)}
      {without > 0 && (
        <span className="partnership-facts">
          {texts.t('partnerships.not-converted', { count: without })}
        </span>
      )}
    </>
  )
}
