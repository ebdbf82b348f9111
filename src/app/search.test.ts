import { describe, expect, test } from 'vitest'
import { groupHits } from './shell/search-groups.ts'
import { parseSearch, readIndicatorListSearch, readRootSearch, stringifySearch } from './search.ts'

describe('the query of an address', () => {
  test('is read as plain text: the World, M49 code 1, stays a place', () => {
    expect(readRootSearch(parseSearch('?place=1&asOf=3'))).toMatchObject({ place: '1', asOf: 3 })
  })

  test('is written in one order, without what is absent, commas readable', () => {
    expect(
      stringifySearch({ status: 'achieved,on-track', place: 'IDN', goal: 6, asOf: undefined }),
    ).toBe('?goal=6&place=IDN&status=achieved,on-track')
    expect(stringifySearch({})).toBe('')
  })

  test.each(['0', '-1', '1.5', 'x', ''])('leaves out the release "%s"', (asOf) => {
    expect(readRootSearch({ asOf }).asOf).toBeUndefined()
  })

  test.each([
    [{ goal: '18', status: 'regressing' }, { status: 'regressing' }],
    [{ goal: '6', status: 'red' }, { goal: 6 }],
    [{ status: 'achieved,red' }, {}],
    [{ judged: 'maybe' }, {}],
  ])('leaves out what no filter knows: %o', (raw, read) => {
    expect(readIndicatorListSearch(raw)).toEqual(read)
  })
})

test('search hits are grouped by kind and numbered through', () => {
  const hit = (kind: 'goal' | 'series' | 'place', code: string) => ({
    kind,
    code,
    name: { en: code },
    within: null,
  })
  const groups = groupHits([
    hit('place', 'IDN'),
    hit('series', 'A'),
    hit('goal', '6'),
    hit('series', 'B'),
  ])
  expect(
    groups.map(({ kind, hits }) => [kind, hits.map(({ hit: { code }, index }) => [code, index])]),
  ).toEqual([
    ['goal', [['6', 0]]],
    [
      'series',
      [
        ['A', 1],
        ['B', 2],
      ],
    ],
    ['place', [['IDN', 3]]],
  ])
})
