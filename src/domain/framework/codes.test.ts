import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareCodes, goalOf, parseCode, targetOf } from './codes.ts'
import goals from './goals.json' with { type: 'json' }
import indicators from './indicators.json' with { type: 'json' }
import national from './national-indicators.json' with { type: 'json' }
import targets from './targets.json' with { type: 'json' }

describe('parsing a code', () => {
  it.each([
    ['1', { level: 'goal', code: '1', goal: 1, target: null, national: false }],
    ['17', { level: 'goal', code: '17', goal: 17, target: null, national: false }],
    ['1.1', { level: 'target', code: '1.1', goal: 1, target: '1.1', national: false }],
    ['1.a', { level: 'target', code: '1.a', goal: 1, target: '1.a', national: false }],
    ['17.19', { level: 'target', code: '17.19', goal: 17, target: '17.19', national: false }],
    ['1.1.1', { level: 'indicator', code: '1.1.1', goal: 1, target: '1.1', national: false }],
    ['1.a.1', { level: 'indicator', code: '1.a.1', goal: 1, target: '1.a', national: false }],
    ['1.1.1*', { level: 'indicator', code: '1.1.1*', goal: 1, target: '1.1', national: true }],
    [
      '17.17.1.(c)',
      { level: 'indicator', code: '17.17.1.(c)', goal: 17, target: '17.17', national: true },
    ],
    [
      '1.3.1.(a)',
      { level: 'indicator', code: '1.3.1.(a)', goal: 1, target: '1.3', national: true },
    ],
  ])('%s', (text, parsed) => {
    expect(parseCode(text)).toEqual(parsed)
  })
  it.each([
    ['1-1-1', '1.1.1'],
    ['1-a-1', '1.a.1'],
    ['1.A.1', '1.a.1'],
    [' 1.1.1 ', '1.1.1'],
    ['1. 1. 1', '1.1.1'],
    ['1 1 1', '1.1.1'],
    ['1–1–1', '1.1.1'],
    ['4.5.1.*', '4.5.1*'],
    ['4.5.1 *', '4.5.1*'],
    ['17.17.1 (C)', '17.17.1.(c)'],
    ['17.17.1(c)', '17.17.1.(c)'],
    ['17-17-1-(c)', '17.17.1.(c)'],
  ])('%s is written %s', (text, code) => {
    expect(parseCode(text)?.code).toBe(code)
  })
  it.each([
    '',
    '0',
    '18',
    '01',
    '1.',
    '.1',
    '1..1',
    '1.0',
    '1.1.a',
    '1.1.1.1',
    '1.aa',
    '1.1*',
    '1*',
    '1.1.1.(ab)',
    '1.1.1**',
    'goal 1',
    '1,1',
    '١.١',
    '1.1.1x',
    '100.1.1',
  ])('%j is none', (text) => {
    expect(parseCode(text)).toBeNull()
    expect(goalOf(text)).toBeNull()
    expect(targetOf(text)).toBeNull()
  })
  it.each([...goals, ...targets, ...indicators])(
    '$code of the framework is in its one spelling',
    ({ code }) => {
      expect(parseCode(code)?.code).toBe(code)
    },
  )
  it('reads every national code, and no two as the same', () => {
    // The national list writes `1.1.1*` and `15.4.2.*`; both are read, as one spelling.
    const codes = national.map(({ code }) => parseCode(code)?.code)
    expect(codes).not.toContain(undefined)
    expect(new Set(codes).size).toBe(national.length)
  })

  const part = fc.integer({ min: 1, max: 99 }).map(String)
  const letter = fc.stringMatching(/^[a-z]$/)
  const codes = fc.oneof(
    fc.integer({ min: 1, max: 17 }).map(String),
    fc.tuple(fc.integer({ min: 1, max: 17 }), fc.oneof(part, letter)).map((all) => all.join('.')),
    fc
      .tuple(
        fc.integer({ min: 1, max: 17 }),
        fc.oneof(part, letter),
        part,
        fc.oneof(
          fc.constant(''),
          fc.constant('*'),
          letter.map((sign) => `.(${sign})`),
        ),
      )
      .map(([goal, target, indicator, mark]) => `${goal}.${target}.${indicator}${mark}`),
  )
  it('leads back to the same code, also from Open SDG’s spelling', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(parseCode(code)?.code).toBe(code)
        expect(parseCode(code.replaceAll('.', '-').toUpperCase())?.code).toBe(code)
      }),
    )
  })
  it('orders codes without contradiction', () => {
    fc.assert(
      fc.property(codes, codes, codes, (one, two, three) => {
        expect(Math.sign(compareCodes(one, two))).toBe(-Math.sign(compareCodes(two, one)) + 0)
        expect(compareCodes(one, two) === 0).toBe(one === two)
        const [first = '', second = '', third = ''] = [one, two, three].toSorted(compareCodes)
        expect(compareCodes(first, second)).toBeLessThanOrEqual(0)
        expect(compareCodes(first, third)).toBeLessThanOrEqual(0)
        expect(compareCodes(second, third)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('order of codes', () => {
  it('is the framework’s: numbers by size, letters last, national after global', () => {
    const ordered = [
      '1',
      '1.1',
      '1.1.1',
      '1.1.1*',
      '1.3',
      '1.3.1',
      '1.3.1*',
      '1.3.1.(a)',
      '1.3.1.(b)',
      '1.3.2',
      '1.10',
      '1.a',
      '1.a.1',
      '1.b',
      '2',
      '10',
      '17.2',
      '17.19',
      'not a code',
      'other',
    ]
    expect(ordered.toReversed().toSorted(compareCodes)).toEqual(ordered)
  })
  it('does not mind the spelling', () => {
    expect(compareCodes('1-A-1', '1.a.1')).toBe(0)
  })
})

describe('what a code lies within', () => {
  it.each([
    ['17.17.1.(c)', 17, '17.17'],
    ['1-a-1', 1, '1.a'],
    ['6', 6, null],
  ])('%s', (code, goal, target) => {
    expect(goalOf(code)).toBe(goal)
    expect(targetOf(code)).toBe(target)
  })
})
