import { describe, expect, test } from 'vitest'
import { judgeExample, readyExamples, toExample, toSearch } from './example.ts'
import { type Entry, readEntry, toEntry } from './example-entry.ts'
import { readMethodsSearch } from './methods-search.ts'

describe('the address of an example', () => {
  test.each(Object.entries(readyExamples))('brings %s back unchanged', (_, example) => {
    const parts = Object.entries(toSearch(example)).filter(([, part]) => part !== undefined)
    const address = Object.fromEntries(parts.map(([name, part]) => [name, String(part)]))
    expect(toExample(readMethodsSearch(address))).toEqual(example)
  })

  test('without values shows the first ready example', () => {
    expect(toExample({})).toEqual(readyExamples.rising)
  })

  test('with values and no target means that there is no target', () => {
    expect(toExample({ base: 1, latest: 2 })).toMatchObject({ target: null, limit: null })
  })

  test('that says nonsense loses only the nonsense', () => {
    const search = readMethodsSearch({
      base: '40',
      latest: '45',
      baseYear: '20222',
      direction: 'sideways',
      target: 'ninety',
    })
    expect(toExample(search)).toMatchObject({ base: 40, latest: 45, baseYear: 2015, target: null })
  })

  test('with the latest year before the base year is set right', () => {
    const example = toExample({ base: 1, latest: 2, baseYear: 2020, latestYear: 2010 })
    expect(example.latestYear).toBe(2021)
  })
})

describe('the form', () => {
  test.each(['en-GB', 'id-ID'])('in %s reads back every ready example it shows', (locale) => {
    for (const example of Object.values(readyExamples)) {
      const { numbers, faults } = readEntry(toEntry(example, locale), locale)
      expect(faults).toEqual({})
      expect(example).toMatchObject(numbers ?? {})
      expect(numbers).not.toBeNull()
    }
  })

  const entry = toEntry(readyExamples.rising, 'en-GB')
  test.each<[Partial<Entry>, object]>([
    [{ base: '' }, { base: 'missing' }],
    [{ latest: '<5' }, { latest: 'not-a-number' }],
    [{ target: 'ninety' }, { target: 'not-a-number' }],
    [{ latestYear: '20222' }, { latestYear: 'not-a-year' }],
    [{ baseYear: '1500' }, { baseYear: 'not-a-year' }],
    [{ targetYear: ' ' }, { targetYear: 'missing' }],
    [{ latestYear: '2015' }, { latestYear: 'not-after-base' }],
  ])('says what is wrong with %o', (change, faults) => {
    expect(readEntry({ ...entry, ...change }, 'en-GB')).toEqual({ numbers: null, faults })
  })

  test('takes an empty target and limit for none', () => {
    const { numbers } = readEntry({ ...entry, target: '', limit: ' ' }, 'en-GB')
    expect(numbers).toMatchObject({ target: null, limit: null })
  })
})

describe('judging an example', () => {
  test('gives each method’s own status', () => {
    const { judgements } = judgeExample(readyExamples.zero)
    expect(judgements.map(({ method, status }) => [method, status])).toEqual([
      ['growth', 'limited'],
      ['linear', 'limited'],
      ['unsd', 'accelerate'],
      ['escap', 'no-data'],
    ])
  })

  test.each(Object.entries(readyExamples))(
    '%s brings one explanation a method, no step of it twice',
    (_, example) => {
      const { explanations } = judgeExample(example)
      expect(explanations).toHaveLength(4)
      for (const steps of explanations) {
        expect(steps.length).toBeGreaterThan(0)
        expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length)
      }
    },
  )

  test('of parity needs no direction', () => {
    const [growth] = judgeExample(readyExamples.parity).judgements
    expect(growth).toMatchObject({ direction: null, reason: 'pace-to-target' })
  })
})
