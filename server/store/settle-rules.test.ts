import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settleKey } from './settle-rules.ts'
import { row } from './suite/samples.ts'

const rows = fc.array(
  fc
    .record({
      value: fc.constantFrom(1, 2),
      nature: fc.constantFrom('C', 'E', 'X', null),
      reportingType: fc.constantFrom('G', 'N', 'Y', null),
      note: fc.constantFrom('a', null),
      indicator: fc.constantFrom('6.1.1', '1.4.1'),
    })
    .map((given) => row(given)),
  { maxLength: 12 },
)

describe('settling rows of one key', () => {
  it('leaves at most one row, and none only when some are in conflict', () => {
    fc.assert(
      fc.property(rows, (staged) => {
        const verdicts = settleKey(staged)
        const left = staged.filter((one) => !verdicts.has(one))
        const inConflict = [...verdicts.values()].some(({ rule }) => rule === 'conflict')
        expect(left.length).toBeLessThanOrEqual(1)
        if (left.length === 0) expect(inConflict || staged.length === 0).toBe(true)
      }),
    )
  })

  it('keeps the same value whatever the order of the rows', () => {
    fc.assert(
      fc.property(rows, (staged) => {
        const kept = (order: typeof staged) => {
          const verdicts = settleKey(order)
          return order
            .filter((one) => !verdicts.has(one))
            .map(({ value, nature, reportingType }) => ({ value, nature, reportingType }))
        }
        expect(kept(staged.toReversed())).toEqual(kept(staged))
      }),
    )
  })

  it('is not changed by saying everything twice', () => {
    fc.assert(
      fc.property(rows, (staged) => {
        const rulesOf = (all: typeof staged) => {
          const verdicts = settleKey(all)
          return staged.map((one) => verdicts.get(one)?.rule)
        }
        expect(rulesOf([...staged, ...staged.map((one) => ({ ...one }))])).toEqual(rulesOf(staged))
      }),
    )
  })
})
