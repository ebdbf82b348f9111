import type { Contribution, Stage } from '#contract/contribution.ts'
import type { Objective } from '#contract/objective.ts'
import type { OrganisationKind } from '#contract/organisation.ts'
import type { Role } from '#contract/partnership.ts'

/** IATI's OrganisationRole. */
export const roleCodes: ReadonlyMap<string, Role> = new Map([
  ['1', 'funding'],
  ['2', 'lead'],
  ['3', 'extending'],
  ['4', 'implementing'],
] as const)

/** IATI's OrganisationType. */
export const organisationTypeCodes: ReadonlyMap<string, OrganisationKind> = new Map([
  ['10', 'national-government'],
  ['11', 'local-government'],
  ['15', 'other-public'],
  ['21', 'ngo'],
  ['22', 'ngo'],
  ['23', 'ngo'],
  ['24', 'ngo'],
  ['30', 'public-private'],
  ['40', 'multilateral'],
  ['60', 'foundation'],
  ['70', 'private-sector'],
  ['71', 'private-sector'],
  ['72', 'private-sector'],
  ['73', 'private-sector'],
  ['80', 'academia'],
  ['90', 'other'],
] as const)

/** IATI's TransactionType as far as it is a contribution; see methods.md, Money. */
export const stageCodes: ReadonlyMap<string, Stage> = new Map([
  ['1', 'incoming'],
  ['2', 'committed'],
  ['3', 'delivered'],
  ['4', 'delivered'],
  ['11', 'committed'],
  ['12', 'pledged'],
  ['13', 'pledged'],
] as const)

/** Types of money that comes in: their receiver, where none is named, is the reporting organisation. */
export const incomingTypes: ReadonlySet<string> = new Set(['1', '11', '13'])

/** The rest of TransactionType: flows back and trades, which are nobody's contribution. */
export const otherTransactionTypes: ReadonlyMap<string, string> = new Map([
  ['5', 'interest payment'],
  ['6', 'loan repayment'],
  ['7', 'reimbursement'],
  ['8', 'purchase of equity'],
  ['9', 'sale of equity'],
  ['10', 'credit guarantee'],
] as const)

/**
 * IATI's ResultType. "Other" is read as an outcome: outcomes are never attributed to one
 * organisation, so nobody is credited alone with what the publisher did not call an output.
 */
export const levelCodes: ReadonlyMap<string, Objective['level']> = new Map([
  ['1', 'output'],
  ['2', 'outcome'],
  ['3', 'impact'],
  ['9', 'outcome'],
] as const)

/** IATI's IndicatorMeasure. Nominal and ordinal numbers are names and ranks, which do not add. */
export const measureCodes: ReadonlyMap<string, Objective['measure']> = new Map([
  ['1', 'number'],
  ['2', 'percentage'],
  ['3', 'qualitative'],
  ['4', 'qualitative'],
  ['5', 'qualitative'],
] as const)

/** OECD DAC regions that are a region of the UN's too, by M49 number. */
export const dacRegions: ReadonlyMap<string, string> = new Map([
  ['89', '150'],
  ['189', '15'],
  ['289', '202'],
  ['298', '2'],
  ['489', '5'],
  ['498', '19'],
  ['619', '143'],
  ['689', '62'],
  ['798', '142'],
  ['889', '9'],
] as const)

/**
 * What a transaction is, by IATI's FinanceType; donor country personnel and other technical
 * assistance by its AidType.
 *
 * @param financeType null where neither the transaction nor the activity states one
 * @param aidType likewise
 */
export function contributionKind(
  financeType: string | null,
  aidType: string | null,
): Contribution['kind'] {
  if (aidType === 'D01' || aidType === 'D02') return 'technical-assistance'
  if (financeType === null) return 'not-stated'
  if (financeType === '1100') return 'guarantee'
  if (/^11\d$/.test(financeType)) return 'grant'
  if (/^(?:31\d|43[23]|5\d\d|71\d)$/.test(financeType)) return 'equity'
  return /^4\d\d$/.test(financeType) ? 'loan' : 'not-stated'
}
