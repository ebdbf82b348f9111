import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { endpoints } from '#contract/endpoints.ts'
import { partnershipEndpoints } from '#contract/partnership-endpoints.ts'
import type { IndicatorSummary } from '#contract/goals.ts'
import type { Place } from '#contract/place.ts'
import type { Fault, Release, SourceFile, Tally } from '#contract/release.ts'
import type { Point } from '#contract/status.ts'
import { judge } from '#domain/progress/judge.ts'
import { writeSize } from './byte-size.ts'
import { endpointList } from './endpoint-list.ts'
import { findPlaces } from './find-places.ts'
import { countByRule, ofRule } from './left-out-rows.ts'
import { toPage } from './paging.ts'
import { toPlaceCoverage } from './place-coverage.ts'
import { countRows, toAccount } from './release-account.ts'
import { toSourceFiles } from './source-files.ts'
import { headerOf, templates, toTemplateCsv } from './templates.ts'

const tally: Tally = {
  read: 13_001,
  new: 9789,
  unchanged: 0,
  superseded: 1350,
  merged: { 'same-series-other-indicator': 1829 },
  skipped: { 'qualified-number': 13, 'not-a-number': 20, conflict: 0 },
}

describe('what became of the rows of an import', () => {
  test('adds up to the rows read, largest rule first, rules without rows left out', () => {
    const { lines, read, sum } = toAccount(tally)
    expect(sum).toBe(read)
    expect(lines.map(({ fate, rule, rows }) => [fate, rule, rows])).toEqual([
      ['new', null, 9789],
      ['unchanged', null, 0],
      ['superseded', null, 1350],
      ['merged', 'same-series-other-indicator', 1829],
      ['skipped', 'not-a-number', 20],
      ['skipped', 'qualified-number', 13],
    ])
  })

  test('tells when the import did not account for every row', () => {
    const { read, sum } = toAccount({ ...tally, new: 9000 })
    expect(read - sum).toBe(789)
  })

  test('counts rows under all rules', () => {
    expect(countRows(tally.skipped)).toBe(33)
  })
})

const file = (name: string, sha256: string): SourceFile => ({
  name,
  sha256,
  bytes: 1,
  format: 'Tidy CSV',
  rows: 1,
})
const release = (number: number, files: SourceFile[]): Release => ({
  number,
  date: '2026-01-01T00:00:00Z',
  by: 'test',
  example: number === 1,
  files,
  tally,
})

test('source files are listed once, newest release first, with the release they first came with', () => {
  const files = toSourceFiles([
    release(3, [file('a.csv', 'aa'), file('c.csv', 'cc')]),
    release(2, [file('b.csv', 'bb')]),
    release(1, [file('a.csv', 'aa')]),
  ])
  expect(files.map(({ name, release: from }) => [name, from])).toEqual([
    ['c.csv', 3],
    ['b.csv', 2],
    ['a.csv', 1],
  ])
})

function indicator(code: string, goal: number, series: Record<string, Point[]>): IndicatorSummary {
  return {
    code,
    name: { en: code },
    target: `${goal}.1`,
    goal,
    national: false,
    rollup: { status: 'no-data', reason: 'no-part-judged', score: null, parts: 0, judged: 0 },
    series: Object.entries(series).map(([id, points]) => ({
      id,
      name: { en: id },
      unit: null,
      kind: 'value',
      headline: {},
      points,
      judgement: judge(points, {
        kind: 'value',
        direction: 'up',
        limit: null,
        target: null,
        targetOfBase: null,
        targetYear: 2030,
        baseYear: 2015,
      }),
    })),
  }
}

test('coverage counts a series under two indicators once, and goals in order', () => {
  const shared = { SHARED: [{ year: 2010, value: 1 }] }
  const { all, goals } = toPlaceCoverage([
    indicator('12.1.1', 12, shared),
    indicator('2.1.1', 2, { OWN: [{ year: 2020, value: 1 }], ...shared }),
    indicator('2.1.2', 2, shared),
    indicator('2.2.1', 2, {}),
    indicator('3.1.1', 3, { WITHOUT_HEADLINE: [] }),
  ])
  expect(all).toEqual({
    withValues: 4,
    indicators: 5,
    series: 3,
    years: { first: 2010, last: 2020 },
  })
  expect(goals.map(({ goal, series, years }) => [goal, series, years])).toEqual([
    [2, 2, { first: 2010, last: 2020 }],
    [3, 1, null],
    [12, 1, { first: 2010, last: 2010 }],
  ])
})

test('pages show every row exactly once, whatever page is wished for', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 60 }), (length, size) => {
      const rows = Array.from({ length }, (_, index) => index)
      const { pages } = toPage(rows, 1, size)
      const shown = Array.from({ length: pages }, (_, index) => toPage(rows, index + 1, size))
      expect(shown.flatMap((page) => page.rows)).toEqual(rows)
      expect(toPage(rows, pages + 7, size).page).toBe(pages)
      expect(toPage(rows, -3, size).page).toBe(1)
    }),
  )
})

const fault = (rule: string): Fault => ({
  file: 'a.csv',
  sheet: null,
  row: 1,
  column: null,
  found: null,
  expected: '',
  rule,
})

test('rows that were left out are counted by rule and filtered by it', () => {
  const faults = [fault('conflict'), fault('not-a-number'), fault('not-a-number')]
  expect(countByRule(faults)).toEqual([
    { rule: 'not-a-number', rows: 2 },
    { rule: 'conflict', rows: 1 },
  ])
  expect(ofRule(faults, 'conflict')).toHaveLength(1)
  expect(ofRule(faults, null)).toHaveLength(3)
  expect(ofRule(faults, 'gone')).toHaveLength(3)
})

const place = (code: string, en: string, id?: string): Place => ({
  code,
  m49: null,
  name: { en, ...(id === undefined ? {} : { id }) },
  parent: null,
})

test('places are found by either name without accents, by code, and stand in the reader’s order', () => {
  const places = [
    place('CIV', 'Côte d’Ivoire', 'Pantai Gading'),
    place('PHL', 'Philippines', 'Filipina'),
    place('IDN', 'Indonesia'),
  ]
  const found = (words: string) => findPlaces(places, words, 'id').map(({ code }) => code)
  expect(found('cote')).toEqual(['CIV'])
  expect(found('FILI')).toEqual(['PHL'])
  expect(found('idn')).toEqual(['IDN'])
  expect(found(' ')).toEqual(['PHL', 'IDN', 'CIV'])
})

test.each([
  [192, '0.192 kB'],
  [26_900, '26.9 kB'],
  [2_632_483, '2.63 MB'],
  [5_000_000_000, '5 GB'],
])('%i bytes are written %s', (bytes, text) => {
  expect(writeSize(bytes, 'en-GB').replace('\u00A0', ' ')).toBe(text)
})

test.each(Object.entries(templates))(
  'the template %s is a CSV whose rows are as long as its header',
  (_, template) => {
    const { data, errors } = Papa.parse<string[]>(toTemplateCsv(template).trimEnd())
    expect(errors).toEqual([])
    expect(data[0]?.join(',')).toBe(headerOf(template))
    for (const row of data) expect(row).toHaveLength(data[0]?.length ?? 0)
  },
)

test('the list of endpoints names every one with its parameters', () => {
  expect(endpointList.map(({ name }) => name)).toEqual([
    ...Object.keys(endpoints),
    ...Object.keys(partnershipEndpoints),
    'template',
  ])
  expect(endpointList.find(({ name }) => name === 'goals')).toEqual({
    name: 'goals',
    path: '/api/v1/goals',
    parameters: ['place', 'asOf', 'format'],
  })
  expect(endpointList.find(({ name }) => name === 'goal')?.path).toBe('/api/v1/goals/{number}')
})
