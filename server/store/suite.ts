import { derivedSuite } from './suite/derived.ts'
import { landingSuite } from './suite/landing.ts'
import { partnershipsSuite } from './suite/partnerships.ts'
import { readingSuite } from './suite/reading.ts'
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
  readingSuite(fresh)
  partnershipsSuite(fresh)
  volumeSuite(fresh)
}
