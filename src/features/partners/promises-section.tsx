import { RowTable } from '#charts/row-table.tsx'
import type { PartnerDetail } from '#contract/partnerships.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { GiftTable } from './gift-table.tsx'
import { moneyStages } from './receipt-groups.ts'

/** Sums in one currency, and beside them what is not in the sums. */
export function MoneyWords({ detail }: { detail: PartnerDetail }) {
  const { t, measured } = useTexts()
  const { currency, stages, notConverted, insideParents } = detail.money
  const sumOf = (stage: string) => {
    const found = stages.find((one) => one.stage === stage)
    return measured(found?.sum ?? 0, currency)
  }
  return (
    <>
      <p>
        {t('partner.promises.summary', {
          currency,
          pledged: sumOf('pledged'),
          committed: sumOf('committed'),
          delivered: sumOf('delivered'),
        })}
      </p>
      {insideParents > 0 && (
        <p className="soft">{t('partner.promises.inside-parents', { count: insideParents })}</p>
      )}
      {notConverted.length > 0 && (
        <p className="soft">
          {t('partner.promises.not-converted', {
            amounts: notConverted
              .map((sum) => `${t(`stage.${sum.stage}`)} ${measured(sum.sum, sum.currency)}`)
              .join('; '),
          })}
        </p>
      )}
    </>
  )
}

/** What was promised and what came of it, by year and line by line. */
export function PromisesSection({ detail }: { detail: PartnerDetail }) {
  const texts = useTexts()
  const { t, formats } = texts
  if (detail.contributions.length === 0) return <p>{t('partner.promises.none')}</p>
  const { currency } = detail.money
  return (
    <>
      <MoneyWords detail={detail} />
      {detail.byYear.length > 0 && (
        <div className="partner-years">
          <RowTable
            caption={t('partner.promises.years', { currency })}
            narrow
            columns={[
              { id: 'year', label: t('partner.column.year') },
              ...moneyStages.map((stage) => ({
                id: stage,
                label: t(`partner.column.${stage}`),
                numeric: true,
              })),
            ]}
            rows={detail.byYear.map((year) => ({
              key: String(year.year),
              cells: [
                formats.year(year.year),
                ...moneyStages.map((stage) =>
                  year[stage] === 0 ? '–' : formats.compact(year[stage]),
                ),
              ],
            }))}
          />
        </div>
      )}
      <GiftTable detail={detail} caption={t('partner.promises.lines')} />
    </>
  )
}
