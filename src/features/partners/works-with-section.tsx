import { Link } from '@tanstack/react-router'
import type { PartnerDetail } from '#contract/partnerships.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'

type Together = PartnerDetail['worksWith']

/** So many are read at a glance; the others are one press away. */
const shownAtFirst = 10

/** Partners by the number of partnerships in common: a list says it plainly, a net does not. */
export function WorksWithSection({ partners }: { partners: Together }) {
  const { t } = useTexts()
  if (partners.length === 0) return <p>{t('partner.works-with.none')}</p>
  const most = Math.max(...partners.map(({ together }) => together))
  const rest = partners.slice(shownAtFirst)
  return (
    <>
      <PartnerRows partners={partners.slice(0, shownAtFirst)} most={most} />
      {rest.length > 0 && (
        <details>
          <summary>{t('partner.works-with.more', { count: rest.length })}</summary>
          <PartnerRows partners={rest} most={most} />
        </details>
      )}
    </>
  )
}

function PartnerRows({ partners, most }: { partners: Together; most: number }) {
  const { t } = useTexts()
  return (
    <ol className="works-with">
      {partners.map(({ organisation, together }) => (
        <li key={organisation.id}>
          <Link to="/partners/$id" params={{ id: organisation.id }}>
            <LocalisedText text={organisation.name} />
          </Link>
          <span className="works-with-bar" aria-hidden>
            <span style={{ inlineSize: `${(together / most) * 100}%` }} />
          </span>
          <span className="soft">{t('partner.works-with.together', { count: together })}</span>
        </li>
      ))}
    </ol>
  )
}
