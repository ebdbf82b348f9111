import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import {
  type MoneyByOrigin,
  type OverviewPartnerships,
  partnershipFigureQueries,
} from '#contract/partnership-parts.ts'
import { promiseStages } from '#charts/promised-delivered.tsx'
import { useTexts } from '#i18n/use-texts.ts'

/** What is delivered, and under it what was promised, for invented or for published partnerships. */
function MoneySum({ sum, named }: { sum: MoneyByOrigin[number]; named: boolean }) {
  const { t, formats } = useTexts()
  const { fictional, money } = sum
  const amountOf = (stage: (typeof promiseStages)[number]) => {
    const found = money.stages.find((one) => one.stage === stage)
    return found === undefined || found.records === 0 ? null : found.sum
  }
  const promised = (['committed', 'pledged'] as const).flatMap((stage) => {
    const amount = amountOf(stage)
    return amount === null ? [] : [`${t(`stage.${stage}`)} ${formats.compact(amount)}`]
  })
  return (
    <span className="money-sum">
      {named && (
        <span className="figures-of">
          {t(fictional ? 'parts.figure.origin.fictional' : 'parts.figure.origin.published')}
        </span>
      )}
      <span className="figures-number number">
        <span className="money-currency">{money.currency}</span>{' '}
        {formats.compact(amountOf('delivered') ?? 0)}
      </span>
      <span>{t('parts.figure.delivered')}</span>
      {promised.map((words) => (
        <span key={words} className="figures-of">
          {words}
        </span>
      ))}
    </span>
  )
}

type PartnershipFiguresProps = Pick<OverviewPartnerships, 'figures' | 'money'> & { place: string }

/** Partners, partnerships, money and objectives; each figure leads to exactly the list it counts. */
export function PartnershipFigures({ figures, money, place }: PartnershipFiguresProps) {
  const { t, formats } = useTexts()
  const { partnerships, partners, objectivesOnTrack } = figures
  const number = (count: number, words: ReactNode) => (
    <>
      <span className="figures-number number">{formats.count(count)}</span>
      <span>{words}</span>
    </>
  )
  return (
    <ul className="figures">
      <li>
        <Link to="/partnerships" search={{ ...partnershipFigureQueries.partnerships, place }}>
          {number(
            partnerships.count,
            t('parts.figure.partnerships', { count: partnerships.count }),
          )}
        </Link>
      </li>
      <li>
        <Link to="/partners" search={{ ...partnershipFigureQueries.partners, place }}>
          {number(partners.count, t('parts.figure.partners', { count: partners.count }))}
        </Link>
      </li>
      <li>
        <Link to="/partnerships" search={{ place, sort: 'delivered', order: 'desc' }}>
          {money.map((sum) => (
            <MoneySum key={String(sum.fictional)} sum={sum} named={money.length > 1} />
          ))}
          {money.length === 0 && <span>{t('parts.figure.no-money')}</span>}
        </Link>
      </li>
      <li>
        <Link to="/partnerships" search={{ ...partnershipFigureQueries.objectivesOnTrack, place }}>
          {number(
            objectivesOnTrack.count,
            t('parts.figure.onTrack', { count: objectivesOnTrack.count }),
          )}
          {objectivesOnTrack.of !== null && (
            <span className="figures-of">
              {t('parts.figure.onTrack.of', {
                total: objectivesOnTrack.of,
                within: objectivesOnTrack.within,
              })}
            </span>
          )}
        </Link>
      </li>
    </ul>
  )
}
