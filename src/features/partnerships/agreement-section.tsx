import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexts } from '#i18n/use-texts.ts'
import { goalOfTarget, useFrameworkNames } from './framework-names.ts'
import { PartnerLinks } from './partner-link.tsx'
import { usePartnership } from './partnership-facts.tsx'

/** The agreement in brief; what it does not say is said. */
export function AgreementSection() {
  const { t, formats } = useTexts()
  const { detail } = usePartnership()
  const { partnership, memberships } = detail
  const { agreement } = partnership
  const missing = <span className="missing">{t('partnership.agreement.missing')}</span>
  const days = (count: number | null | undefined): ReactNode =>
    count === null || count === undefined ? missing : t('partnership.agreement.every', { count })
  const period = [partnership.start, partnership.end].map((date) =>
    date === null ? t('partnership.agreement.open') : formats.date(date),
  )
  const document = agreement?.document ?? null
  const rows: [label: string, value: ReactNode][] = [
    [
      t('partnership.agreement.period'),
      partnership.start === null && partnership.end === null ? missing : period.join(' – '),
    ],
    [
      t('partnership.agreement.signed'),
      agreement?.date === null || agreement === null ? missing : formats.date(agreement.date),
    ],
    [
      t('partnership.agreement.parties'),
      (agreement?.signatories.length ?? 0) > 0 ? (
        <PartnerLinks organisations={agreement?.signatories ?? []} />
      ) : (
        <>
          {missing} {t('partnership.agreement.members', { count: memberships.length })}
        </>
      ),
    ],
    [
      t('partnership.agreement.targets'),
      partnership.targets.length === 0 ? missing : <Targets codes={partnership.targets} />,
    ],
    [t('partnership.agreement.sharing'), agreement?.sharing ?? missing],
    [t('partnership.agreement.disputes'), agreement?.disputes ?? missing],
    [t('partnership.agreement.meetings'), days(agreement?.meetingDays)],
    [t('partnership.agreement.reports'), days(agreement?.reportingDays)],
    [
      t('partnership.agreement.document'),
      document === null ? (
        missing
      ) : /^https?:\/\//.test(document) ? (
        <a href={document} rel="noreferrer">
          {document}
        </a>
      ) : (
        document
      ),
    ],
  ]
  return (
    <>
      {agreement === null && <p className="partnership-gap">{t('role-gap.no-agreement')}</p>}
      <dl className="agreement">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Each target by its name; it leads to where the goal's page judges it. */
function Targets({ codes }: { codes: readonly string[] }) {
  const nameOf = useFrameworkNames()
  return (
    <ul>
      {codes.map((code) => {
        const goal = goalOfTarget(code)
        return (
          <li key={code}>
            {goal === null ? (
              code
            ) : (
              <Link to="/goals/$number" params={{ number: goal }} hash={`target-${code}`}>
                {nameOf('target', code)}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}
