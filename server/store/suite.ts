import { derivedSuite } from './suite/derived.ts'
import { landingSuite } from './suite/landing.ts'
import { partnershipsSuite } from './suite/partnerships.ts'
import { observationsSuite } from './suite/observations.ts'
import { recordsSuite } from './suite/records.ts'
import { rulesSuite } from './suite/rules.ts'
import type { Fresh } from './suite/samples.ts'
import { volumeSuite } from './suite/volume.ts'

/**
 * The contract every store keeps, as tests.
 *
 * @param fresh opens a store with nothing in it; called by each test
 */
export function storeSuite(fresh: Fresh): void {
  landingSuite(fresh)
  rulesSuite(fresh)
  derivedSuite(fresh)
  observationsSuite(fresh)
  recordsSuite(fresh)
  partnershipsSuite(fresh)
  volumeSuite(fresh)
}
