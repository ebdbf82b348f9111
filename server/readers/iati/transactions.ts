import type { Contribution } from '#contract/contribution.ts'
import { cleaned } from '../cells.ts'
import { RowFault } from '../faults.ts'
import type { Activity } from './activity.ts'
import { contributionKind, incomingTypes, otherTransactionTypes, stageCodes } from './codes.ts'
import { attributeOf, childOf, childrenOf, codeOf, type XmlElement } from './element.ts'
import { idAttribute } from './extension.ts'
import { localisedText } from './narratives.ts'
import { dateIn, numberIn, uniqueIds } from './values.ts'

/** The activity's transactions; those of types that are nobody's contribution are left out. */
export function contributionsOf(
  activity: Activity,
): { contribution: Contribution; line: number }[] {
  const { id, element, remarks } = activity
  const unique = uniqueIds()
  return childrenOf(element, 'transaction').flatMap((transaction) => {
    const type = codeOf(transaction, 'transaction-type')
    const other = type === null ? undefined : otherTransactionTypes.get(type)
    if (other !== undefined) {
      const expected = 'money pledged, committed, spent or received: types 1 to 4 and 11 to 13'
      const reason = new RowFault('transaction', other, 'other-transaction-type', expected)
      remarks.leave(id, transaction.line, reason)
      return []
    }
    const contribution = remarks.attempt(id, transaction, () =>
      contributionOf(activity, transaction, type, unique),
    )
    return contribution === null ? [] : [{ contribution, line: transaction.line }]
  })
}

/** @throws RowFault for the first thing that is wrong with the transaction */
function contributionOf(
  activity: Activity,
  transaction: XmlElement,
  type: string | null,
  unique: (id: string) => string,
): Contribution {
  const stage = type === null ? undefined : stageCodes.get(type)
  if (type === null || stage === undefined) {
    throw new RowFault('transaction-type', type, 'unknown-code', 'a transaction type in @code')
  }
  const date = dateIn('transaction/transaction-date', childOf(transaction, 'transaction-date'))
  const value = childOf(transaction, 'value')
  const amount = numberIn('transaction/value', cleaned(value?.text ?? ''))
  const currency = currencyOf(activity, value)
  const { from, to } = partiesOf(activity, transaction, type)
  const description = childOf(transaction, 'description')
  const note = description === undefined ? null : localisedText(description, activity.language)
  const { element } = activity
  return {
    id: attributeOf(transaction, idAttribute) ?? unique(`${activity.id}|${type}|${date}`),
    partnership: activity.id,
    objective: null,
    from,
    to,
    kind: contributionKind(
      codeOf(transaction, 'finance-type') ?? codeOf(element, 'default-finance-type'),
      codeOf(transaction, 'aid-type') ?? codeOf(element, 'default-aid-type'),
    ),
    stage,
    amount,
    currency,
    quantity: null,
    unit: null,
    date,
    due: null,
    transactionType: type,
    note: note?.en ?? null,
    citation: null,
  }
}

function currencyOf({ element }: Activity, value: XmlElement | undefined): string {
  const stated = attributeOf(value, 'currency') ?? attributeOf(element, 'default-currency')
  const currency = stated?.toUpperCase() ?? ''
  if (/^[A-Z]{3}$/.test(currency)) return currency
  throw new RowFault(
    'transaction/value/@currency',
    stated,
    'missing-currency',
    'an ISO 4217 currency, of the value or of the activity',
  )
}

/** Where an end is not named, it is the reporting organisation's own, as IATI has it. */
function partiesOf(
  activity: Activity,
  transaction: XmlElement,
  type: string,
): Pick<Contribution, 'from' | 'to'> {
  const party = (name: string): string | null => {
    const element = childOf(transaction, name)
    const mention = element === undefined ? null : activity.recognise(element)
    return mention === null ? null : activity.name(mention)
  }
  const isIncoming = incomingTypes.has(type)
  const reporter = activity.reporter
  const own = (): string | null => (reporter === null ? null : activity.name(reporter))
  return {
    from: party('provider-org') ?? (isIncoming ? null : own()),
    to: party('receiver-org') ?? (isIncoming ? own() : null),
  }
}
