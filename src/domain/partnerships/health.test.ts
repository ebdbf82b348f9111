import { describe, expect, it } from 'vitest'
import type { Rating } from '#contract/partnership.ts'
import { anObjective } from './example-records.ts'
import { healthFacts, voices } from './health.ts'
import { roleGaps } from './role-gaps.ts'

const rating = (organisation: string, colour: Rating['colour'], date = '2026-01-01'): Rating => ({
  id: `${organisation}-${date}`,
  partnership: 'p1',
  organisation,
  date,
  aspect: 'trust',
  colour,
})

describe('voices', () => {
  it('stay hidden until three organisations have rated', () => {
    const two = voices([rating('a', 'red'), rating('b', 'green')])
    expect(two).toMatchObject({ hidden: true, organisations: 2, aspects: [], agenda: [] })
  })
  it('are a spread of the latest answers, and a red becomes an agenda item', () => {
    const three = voices([
      rating('a', 'green', '2025-01-01'),
      rating('a', 'red'),
      rating('b', 'green'),
      rating('c', 'amber'),
    ])
    expect(three.aspects.find(({ aspect }) => aspect === 'trust')).toEqual({
      aspect: 'trust',
      green: 1,
      amber: 1,
      red: 1,
    })
    expect(three.agenda).toEqual([{ aspect: 'trust', colour: 'red', count: 1 }])
  })
})

describe('facts', () => {
  const empty = {
    agreement: null,
    memberships: [],
    objectives: [],
    measurements: [],
    contributions: [],
    meetings: [],
    concerns: [],
  }
  const fact = (records: Partial<Parameters<typeof healthFacts>[0]>, id: string) =>
    healthFacts({ ...empty, ...records }, '2026-06-30').find((one) => one.id === id)
  it('name the objectives that lack something', () => {
    const objectives = [anObjective({ id: 'o1' }), anObjective({ id: 'o2', owner: null })]
    expect(fact({ objectives }, 'clear-goals')).toMatchObject({ value: 0.5, missing: ['o2'] })
  })
  it('are null rather than zero where there is nothing to judge', () => {
    expect(fact({}, 'clear-goals')?.value).toBeNull()
    expect(fact({}, 'meetings')?.value).toBeNull()
  })
  it('count a decision done late as late', () => {
    const decision = { id: 'd1', text: 'Sign', owner: null, due: '2026-03-01' }
    const meetings = [
      {
        id: 'x',
        partnership: 'p1',
        date: '2026-01-15',
        title: 'Board',
        decisions: [
          { ...decision, state: 'done' as const, doneOn: '2026-04-01' },
          { ...decision, id: 'd2', state: 'done' as const, doneOn: '2026-02-01' },
        ],
        citation: null,
      },
    ]
    expect(fact({ meetings }, 'decisions')).toMatchObject({ value: 0.5, missing: ['d1'] })
    expect(fact({ meetings }, 'meetings')).toMatchObject({ value: 166 })
  })
})

describe('gaps in roles', () => {
  const member = (
    organisation: string,
    roles: Parameters<typeof roleGaps>[1][number]['roles'],
  ) => ({
    partnership: 'p1',
    organisation,
    roles,
    responsibilities: 'As agreed',
    from: null,
    to: null,
  })
  it('names a partnership in which nobody is accountable', () => {
    const gaps = roleGaps({ agreement: null }, [member('a', ['funding']), member('b', [])])
    expect(gaps.map(({ id }) => id)).toContain('nobody-accountable')
  })
  it('names the partner that holds everything', () => {
    const gaps = roleGaps({ agreement: null }, [
      member('a', ['lead', 'funding', 'implementing']),
      member('b', []),
    ])
    expect(gaps).toContainEqual({ id: 'one-holds-everything', organisation: 'a' })
  })
  it('does not when another holds a role too', () => {
    const gaps = roleGaps({ agreement: null }, [
      member('a', ['lead', 'funding', 'implementing']),
      member('b', ['implementing']),
    ])
    expect(gaps.map(({ id }) => id)).not.toContain('one-holds-everything')
  })
})
