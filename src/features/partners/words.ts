import { leftOutReasons } from '#contract/objective.ts'
import type { PartnerReceiptLine } from '#contract/partnerships.ts'
import { reviewStates } from '#contract/objective.ts'
import type { Contribution } from '#contract/contribution.ts'
import { localised } from '#i18n/localised.ts'
import { reported } from '#i18n/reported.ts'
import type { Texts } from '#i18n/use-texts.ts'

/** What a report added, in its unit; what it says where nothing is added up. */
export const lineAmount = (line: PartnerReceiptLine, texts: Texts): string =>
  line.amount === null ? reported(line, texts) : texts.measured(line.amount, line.unit)

/** What a contribution is of: money, or things in their unit, or both. */
export function gift({ amount, currency, quantity: size, unit }: Contribution, texts: Texts) {
  const parts = [
    amount === null ? null : texts.measured(amount, currency),
    size === null ? null : texts.measured(size, unit),
  ].filter((part) => part !== null)
  return parts.length === 0 ? '–' : parts.join(' · ')
}

const names = (line: PartnerReceiptLine, { language, formats }: Texts): string =>
  new Intl.ListFormat(formats.locale, { type: 'conjunction' }).format(
    line.sharedWith.map(({ name }) => localised(name, language).text),
  )

/** How a report is counted, in words. */
export function creditWords(line: PartnerReceiptLine, texts: Texts): string {
  const { t } = texts
  if (!line.counted) return t('partner.credit.none')
  if (line.credit === 'alone') return t('partner.credit.alone')
  return line.sharedWith.length === 0
    ? t('partner.credit.contributed')
    : t('partner.credit.shared', { partners: names(line, texts) })
}

export function reviewWords(state: string, { t }: Texts): string {
  const known = reviewStates.find((one) => one === state)
  return known === undefined ? state : t(`review.${known}`)
}

/** Why a report is not counted and what would make it count. */
export function leftOutWords(reason: string | null, { t }: Texts) {
  const known = leftOutReasons.find((one) => one === reason)
  return known === undefined
    ? {
        why: t('left-out.unknown', { rule: reason ?? '–' }),
        advice: t('remedy.unknown'),
      }
    : { why: t(`left-out.${known}`), advice: t(`remedy.${known}`) }
}
