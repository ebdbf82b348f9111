import type { Point } from '#contract/status.ts'
import type { ProgressRule } from './rule.ts'

/**
 * A rule for tests: an amount where higher is better, 2015 to 2030, neither target nor limit.
 *
 * @param settings what differs
 */
export const ruleWith = (settings: Partial<ProgressRule> = {}): ProgressRule => ({
  kind: 'value',
  direction: 'up',
  limit: null,
  target: null,
  targetOfBase: null,
  targetYear: 2030,
  baseYear: 2015,
  ...settings,
})

/**
 * Points for tests, as year → value.
 *
 * @param values such as `{ 2015: 50, 2022: 70 }`
 */
export const pointsOf = (values: Readonly<Record<number, number>>): Point[] =>
  Object.entries(values).map(([year, value]) => ({ year: Number(year), value }))

/**
 * The two values of methods.md's vectors: `b` in 2015, `c` in 2022.
 *
 * @param b base value
 * @param c latest value
 */
export const seven = (b: number, c: number): Point[] => pointsOf({ 2015: b, 2022: c })
