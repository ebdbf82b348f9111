import type { OverviewPartnerships } from '#contract/partnership-parts.ts'
import { MoneyByYear } from '#charts/money-by-year.tsx'
import { useTexts } from '#i18n/use-texts.ts'
import { OneByOne } from './one-by-one.tsx'
import { PartnershipAttention } from './partnership-attention.tsx'
import { PartnershipFigures } from './partnership-figures.tsx'
import './partnership-part.css'

/** What the partnerships of a place hold, what of them needs attention, and the money by year. */
export function PartnershipPart(props: {
  partnerships: OverviewPartnerships
  place: string
  placeName: string
  /** The release in words. */
  asOf: { number: number; date: string | null }
}) {
  const { partnerships, place, placeName, asOf } = props
  const { t } = useTexts()
  const { figures, money } = partnerships
  const date =
    asOf.date === null
      ? t('parts.release', { number: asOf.number })
      : t('parts.release-date', { number: asOf.number, date: asOf.date })
  return (
    <section aria-labelledby="partnerships" className="partnership-part">
      <h2 id="partnerships">{t('parts.title')}</h2>
      <OneByOne>
        <PartnershipFigures figures={figures} money={money} place={place} />
        <PartnershipAttention partnerships={partnerships} place={place} />
        {money.map((sum) => (
          <div key={String(sum.fictional)} className="card">
            <MoneyByYear
              sum={sum}
              date={date}
              subject={{ [t('partnerships.facet.place')]: placeName }}
              fileName={`${place}-${sum.fictional ? 'example' : 'partnerships'}-by-year`}
            />
          </div>
        ))}
      </OneByOne>
    </section>
  )
}
