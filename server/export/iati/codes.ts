import type { Contribution, Stage } from '#contract/contribution.ts'
import type { Objective } from '#contract/objective.ts'
import type { OrganisationKind } from '#contract/organisation.ts'
import type { Role } from '#contract/partnership.ts'

/** IATI has four roles: who gives resources funds, and the nearest to a government's others is 4. */
export const roleToCode: Readonly<Record<Role, string>> = {
  funding: '1',
  lead: '2',
  extending: '3',
  implementing: '4',
  'resource-provider': '1',
  facilitator: '4',
  'framework-setter': '4',
  mediator: '4',
  monitor: '4',
}

/** IATI's OrganisationType; null where it has none. */
export const kindToCode: Readonly<Record<OrganisationKind, string | null>> = {
  'national-government': '10',
  'local-government': '11',
  'other-public': '15',
  'private-sector': '70',
  'public-private': '30',
  ngo: '22',
  community: '22',
  academia: '80',
  multilateral: '40',
  foundation: '60',
  media: '90',
  other: '90',
  'not-stated': null,
}

export const stageToType: Readonly<Record<Stage, string>> = {
  pledged: '12',
  committed: '2',
  delivered: '3',
  incoming: '1',
}

export const levelToCode: Readonly<Record<Objective['level'], string>> = {
  output: '1',
  outcome: '2',
  impact: '3',
}

export const measureToCode: Readonly<Record<Objective['measure'], string>> = {
  number: '1',
  percentage: '2',
  binary: '1',
  qualitative: '5',
}

/** IATI's FinanceType; technical assistance is an aid type. */
export const kindToFinanceType: Readonly<Partial<Record<Contribution['kind'], string>>> = {
  grant: '110',
  loan: '421',
  equity: '510',
  guarantee: '1100',
}
