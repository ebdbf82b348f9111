import { Link } from '@tanstack/react-router'
import type { PartnerReceiptLine } from '#contract/partnerships.ts'
import type { Citation } from '#contract/citation.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'

type Named = PartnerReceiptLine['partnership']

/** The partnership, at one report or objective of it when one is meant. */
export function PartnershipLink({ partnership, at }: { partnership: Named; at?: string }) {
  return (
    <Link
      to="/partnerships/$id"
      params={{ id: partnership.id }}
      {...(at === undefined ? {} : { hash: at })}
    >
      <LocalisedText text={partnership.name} />
    </Link>
  )
}

/** The objective in its partnership, where its total and all its reports stand. */
export function ObjectiveLink(props: { partnership: Named; objective: Named }) {
  return (
    <Link
      to="/partnerships/$id"
      params={{ id: props.partnership.id }}
      hash={`objective-${props.objective.id}`}
    >
      <LocalisedText text={props.objective.name} />
    </Link>
  )
}

/** The report in the objective it is part of, where its total stands. */
export function ReportLink(props: { partnership: Named; report: string; words: string }) {
  return (
    <Link
      to="/partnerships/$id"
      params={{ id: props.partnership.id }}
      hash={`report-${props.report}`}
    >
      {props.words}
    </Link>
  )
}

export function SourceNote({ citation }: { citation: Citation | null }) {
  const { t } = useTexts()
  if (citation === null) return null
  return (
    <span className="soft">
      {t('partner.source')}:{' '}
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

/** Evidence is an address or words; only addresses of the web become links. */
export function Evidence({ text }: { text: string | null }) {
  const { t } = useTexts()
  if (text === null) return null
  return /^https?:\/\//.test(text) ? (
    <a href={text} rel="noreferrer" title={text}>
      {t('partner.evidence')}
    </a>
  ) : (
    text
  )
}
