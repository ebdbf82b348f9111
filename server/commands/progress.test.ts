import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { makeFolder, runCli, type Folder } from './testing/run-cli.ts'

const nullableNumber = z.nullable(z.number())
/** Exactly the fields that are documented. */
const verdictSchema = z.strictObject({
  series: z.string(),
  place: z.string(),
  method: z.enum(['growth', 'linear', 'unsd', 'escap']),
  status: z.string(),
  reason: z.string(),
  value: nullableNumber,
  score: nullableNumber,
  base_year: nullableNumber,
  base_value: nullableNumber,
  current_year: nullableNumber,
  current_value: nullableNumber,
  target_year: nullableNumber,
  target: nullableNumber,
  direction: z.nullable(z.enum(['up', 'down'])),
  limit: nullableNumber,
  thresholds: z.nullable(
    z.strictObject({ on_track: z.number(), accelerate: z.number(), limited: z.number() }),
  ),
})
const verdictsSchema = z.array(verdictSchema)

/** b, c, T, direction, L, value, status, score: the table of the growth-rate method's page. */
const growthVectors: [
  number,
  number,
  number | null,
  'up' | 'down',
  number | null,
  number,
  string,
  number,
][] = [
  [50, 70, 90, 'up', null, 1.2322, 'on-track', 4.5155],
  [50, 60, 90, 'up', null, 0.6603, 'accelerate', 0.4308],
  [50, 54, 90, 'up', null, 0.2766, 'limited', -1.3474],
  [50, 48, 90, 'up', null, -0.1455, 'regressing', -3.1063],
  [30, 24, 15, 'down', null, 0.6948, 'accelerate', 0.677],
  [30, 24, 0, 'down', null, 0.0631, 'limited', -2.237],
  [98, 95, 90, 'up', null, -0.7828, 'achieved', 5],
  [100, 116, null, 'up', null, 0.02143, 'on-track', 5],
  [100, 107, null, 'up', null, 0.00971, 'accelerate', 1.1781],
  [100, 102, null, 'up', null, 0.00283, 'limited', -1.0835],
  [95, 96, null, 'up', 100, 0.0015, 'accelerate', 0.5876],
  [95, 96, null, 'up', null, 0.0015, 'limited', -1.7515],
  [100, 100, null, 'up', 100, 0, 'on-track', 5],
]
const tolerance = 1e-4

const valuesOf = (id: string, b: number, c: number): string =>
  `${id},IDN,2015,${b}\n${id},IDN,2022,${c}\n`
const header = 'series,place,period,value\n'

describe('mitra17 progress', () => {
  let folder: Folder
  beforeAll(async () => {
    folder = await makeFolder()
    const values = growthVectors.map(([b, c], at) => valuesOf(`V${at}`, b, c)).join('')
    const settings = growthVectors.map(
      ([, , T, direction, L], at) => `V${at},${direction},${T ?? ''},${L ?? ''}\n`,
    )
    await folder.write('vectors.csv', header + values)
    await folder.write('settings.csv', `series,direction,target,limit\n${settings.join('')}`)
  })
  afterAll(() => folder.remove())

  const progress = (...args: string[]) => runCli(['progress', ...args], folder.path)
  const verdictsOf = async (...args: string[]) => {
    const { code, stdout, stderr } = await progress(...args, '--format', 'json')
    expect([code, stderr]).toEqual([0, ''])
    return verdictsSchema.parse(JSON.parse(stdout))
  }

  it('gives the published results of the growth-rate method', async () => {
    const verdicts = await verdictsOf('vectors.csv', '--settings', 'settings.csv')
    expect(verdicts).toHaveLength(growthVectors.length)
    const byId = new Map(verdicts.map((verdict) => [verdict.series, verdict]))
    for (const [at, [b, c, T, direction, , value, status, score]] of growthVectors.entries()) {
      const verdict = byId.get(`V${at}`)
      expect(verdict).toMatchObject({
        place: 'IDN',
        method: 'growth',
        status,
        base_year: 2015,
        base_value: b,
        current_year: 2022,
        current_value: c,
        target_year: T === null ? null : 2030,
        target: T,
        direction,
      })
      expect(Math.abs((verdict?.value ?? Number.NaN) - value)).toBeLessThan(tolerance)
      expect(Math.abs((verdict?.score ?? Number.NaN) - score)).toBeLessThan(tolerance)
    }
  })

  it('gives one verdict for each method with --method all', async () => {
    await folder.write('one.csv', header + valuesOf('A', 50, 70))
    await folder.write('target.csv', 'series,target,direction\nA,90,up\n')
    const verdicts = await verdictsOf('one.csv', '--settings', 'target.csv', '--method', 'all')
    expect(verdicts.map(({ method }) => method)).toEqual(['growth', 'linear', 'unsd', 'escap'])
    const expected = [1.2322, 20 / 7 / (40 / 15), 1.3206, 5]
    for (const [at, { value }] of verdicts.entries()) {
      expect(Math.abs((value ?? Number.NaN) - (expected[at] ?? Number.NaN))).toBeLessThan(tolerance)
    }
  })

  it.each([
    ['unsd', 30, 24, 'down', 'value', 15, 0.7602],
    ['escap', 30, 24, 'down', 'value', 15, 4],
    ['escap', 0.8, 0.9, '', 'parity', 1, 5],
  ])('judges by %s from %d to %d (%s, %s)', async (method, b, c, direction, kind, T, value) => {
    await folder.write('other.csv', header + valuesOf('O', b, c))
    await folder.write('o.csv', `series,kind,direction,target\nO,${kind},${direction},${T}\n`)
    const [verdict] = await verdictsOf('other.csv', '--settings', 'o.csv', '--method', method)
    expect(Math.abs((verdict?.value ?? Number.NaN) - value)).toBeLessThan(tolerance)
  })

  it('does not judge a series that nothing is known of', async () => {
    await folder.write('unknown.csv', header + valuesOf('NOBODY_KNOWS', 1, 2))
    expect(await verdictsOf('unknown.csv')).toMatchObject([
      { status: 'no-data', reason: 'no-direction', value: null, direction: null },
    ])
  })

  it('applies the built-in settings by series id, and lets a settings file win', async () => {
    await folder.write('poverty.csv', header + valuesOf('SI_POV_DAY1', 10, 5))
    expect(await verdictsOf('poverty.csv')).toMatchObject([
      { direction: 'down', target: 0, target_year: 2030 },
    ])
    await folder.write(
      'later.csv',
      'series,target,target_year,base_year\nSI_POV_DAY1,6,2024,2014\n',
    )
    expect(await verdictsOf('poverty.csv', '--settings', 'later.csv')).toMatchObject([
      { direction: 'down', target: 6, target_year: 2024, status: 'achieved' },
    ])
  })

  it('judges the headline disaggregation at each place', async () => {
    const split = `series,place,period,value,sex
S,IDN,2015,50,F
S,IDN,2022,70,F
S,IDN,2015,50,M
S,IDN,2022,48,M
S,MYS,2015,50,
S,MYS,2022,54,
`
    await folder.write('split.csv', split)
    await folder.write('women.csv', 'series,direction,target,headline\nS,up,90,sex=F\n')
    const verdicts = await verdictsOf('split.csv', '--settings', 'women.csv')
    expect(verdicts.map(({ place, status }) => [place, status])).toEqual([
      ['IDN', 'on-track'],
      ['MYS', 'limited'],
    ])
    await folder.write('none.csv', 'series,direction,target\nS,up,90\n')
    expect((await verdictsOf('split.csv', '--settings', 'none.csv'))[0]).toMatchObject({
      status: 'no-data',
      reason: 'no-headline',
    })
  })

  it('keeps full precision in JSON and CSV', async () => {
    await folder.write('precise.csv', header + valuesOf('P', 0.1, 0.30000000000000004))
    await folder.write('p.csv', 'series,direction\nP,up\n')
    const growth = (0.30000000000000004 / 0.1) ** (1 / 7) - 1
    const [verdict] = await verdictsOf('precise.csv', '--settings', 'p.csv')
    expect(verdict).toMatchObject({ current_value: 0.30000000000000004, value: growth })
    const csv = await progress('precise.csv', '--settings', 'p.csv', '--format', 'csv')
    expect(csv.stdout.split('\n')[1]).toContain(`,${growth},`)
    expect(csv.stdout.split('\n')[1]).toContain(',0.30000000000000004,')
  })

  it('prints a table for people', async () => {
    const { stdout } = await progress('vectors.csv', '--settings', 'settings.csv')
    expect(stdout.split('\n')[2]).toMatch(/^V0 +IDN +growth +on-track +pace-to-target +1\.2322 /)
  })

  it('refuses two values for one year with exit code 1 and prints no verdict', async () => {
    await folder.write('twice.csv', `${header}A,IDN,2015,1\nA,IDN,2015,2\n`)
    const { code, stdout, stderr } = await progress('twice.csv')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('twice.csv, row 3')
    expect(stderr).toContain('row 2 of twice.csv')
  })
})
