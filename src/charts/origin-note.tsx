import type { Citation } from '#contract/citation.ts'
import { useTexts } from '#i18n/use-texts.ts'
import './origin-note.css'

/** Beside a name: that it is invented, or where it was published; nothing when neither is said. */
export function OriginNote(props: { fictional: boolean; citation: Citation | null }) {
  const { fictional, citation } = props
  const { t } = useTexts()
  if (fictional) return <span className="origin-example">{t('parts.example')}</span>
  if (citation === null) return null
  const source = t('parts.source', { source: citation.title })
  return citation.url !== null && /^https?:\/\//.test(citation.url) ? (
    <a className="origin-source" href={citation.url} rel="noreferrer">
      {source}
    </a>
  ) : (
    <span className="origin-source">{source}</span>
  )
}
