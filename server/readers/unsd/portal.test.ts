import { afterAll, describe, expect, test } from 'vitest'
import { loadBuiltInPlaces } from '../built-in-files.ts'
import { detect, openInput } from '../detect.ts'
import { placeFinder } from '../places/place-finder.ts'
import { readAll, structuralFaultOf } from '../testing/read-all.ts'
import { hasSharedData, sharedData, whyNoSharedData } from '../testing/shared-data.ts'
import { scratchFolder, textRow, workbookBytes } from '../testing/spreadsheet.ts'
import { textInput } from '../text-input.ts'
import { portalCsv } from './portal-csv.ts'
import { portalXlsx } from './portal-xlsx.ts'

const allPlaces = { findPlace: placeFinder(await loadBuiltInPlaces()) }
const scratch = scratchFolder()
afterAll(() => scratch.remove())

const header =
  'Goal,Target,Indicator,SeriesCode,SeriesDescription,GeoAreaCode,GeoAreaName,TimePeriod,Value,Time_Detail,Source,FootNote,Age,Sex,Nature,Reporting Type,Units'
const read = (text: string) => readAll(portalCsv, textInput('un.csv', text))

const countBy = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(names, (name) => name)].map(([name, same]) => [name, same.length]),
  )

describe('record format', () => {
  test('a row becomes an observation with its dimensions by name, totals left out', async () => {
    const { records } = await read(
      `${header}\n3,3.2,3.2.1,SH_DYN_MORT,Under-five\u00A0mortality rate,360,Indonesia,2019,23.9,2019,UN IGME,Estimate,<5Y,BOTHSEX,E,G,PER_1000_LIVE_BIRTHS\n`,
    )
    expect(records).toEqual([
      { kind: 'place', place: expect.objectContaining({ code: 'IDN' }) },
      {
        kind: 'series',
        series: {
          id: 'SH_DYN_MORT',
          indicators: ['3.2.1'],
          name: { en: 'Under-five mortality rate' },
          unit: 'per 1,000 live births',
          source: 'United Nations, Global SDG Indicators Database',
        },
      },
      {
        kind: 'observation',
        observation: {
          series: 'SH_DYN_MORT',
          place: 'IDN',
          period: '2019',
          year: 2019,
          disaggregation: { age: '<5Y' },
          value: 23.9,
          nature: 'E',
          reportingType: 'G',
          source: 'UN IGME',
          note: 'Estimate',
          indicator: '3.2.1',
          origin: { file: 'un.csv', sheet: null, row: 2 },
        },
      },
    ])
  })

  test('a series under two indicators is described once for each', async () => {
    const rows = ['1.5.1', '11.5.1', '1.5.1'].map(
      (indicator) => `1,1.5,${indicator},VC,Deaths,360,,2019,1,,,,,,C,G,NUMBER`,
    )
    const { records } = await read([header, ...rows].join('\n'))
    const indicators = records.flatMap((record) =>
      record.kind === 'series' ? record.series.indicators : [],
    )
    expect(indicators).toEqual(['1.5.1', '11.5.1'])
  })

  test('bracketed names of the API and another order of columns are the same columns', async () => {
    const { observations, faults } = await read(
      '[Units],[Sex],[Report Ordinal],[Reporting Type],[Nature],Value,TimePeriod,GeoAreaCode,SeriesCode,Indicator\nPERCENT,FEMALE,FIRST,G,C,5,2015,1,A,1.1.1\n',
    )
    expect(faults).toEqual([])
    expect(observations).toMatchObject([
      {
        place: '1',
        disaggregation: { sex: 'FEMALE', report_ordinal: 'FIRST' },
        nature: 'C',
        reportingType: 'G',
      },
    ])
  })

  test('a unit code that is not known is kept', async () => {
    const { records } = await read(`${header}\n1,1.1,1.1.1,A,,360,,2019,1,,,,,,C,G,NEW_UNIT\n`)
    expect(records).toContainEqual({
      kind: 'series',
      series: {
        id: 'A',
        indicators: ['1.1.1'],
        name: null,
        unit: 'NEW_UNIT',
        source: 'United Nations, Global SDG Indicators Database',
      },
    })
  })

  test('missing columns are named', async () => {
    const { fault } = await structuralFaultOf(() => read('SeriesCode,Value,Units\nA,1,PERCENT\n'))
    expect(fault).toMatchObject({
      rule: 'missing-column',
      expected: 'The columns Indicator, GeoAreaCode, TimePeriod are missing.',
    })
  })
})

describe('table format', () => {
  const wide =
    'Goal,Target,Indicator,SeriesCode,SeriesDescription,GeoAreaCode,GeoAreaName,Units,Nature,[Sex],2000,[2001],2002'

  test('each year with a value is an observation; an empty cell is none', async () => {
    const { observations, rows, faults } = await read(
      `${wide}\n1,1.1,1.1.1,A,Poverty,360,Indonesia,PERCENT,G,FEMALE,10,,12.5\n`,
    )
    expect({ rows, faults }).toEqual({ rows: 2, faults: [] })
    expect(
      observations.map(({ period, year, value, disaggregation }) => ({
        period,
        year,
        value,
        disaggregation,
      })),
    ).toEqual([
      { period: '2000', year: 2000, value: 10, disaggregation: { sex: 'FEMALE' } },
      { period: '2002', year: 2002, value: 12.5, disaggregation: { sex: 'FEMALE' } },
    ])
  })

  test('a bad cell is reported by its year and leaves the others', async () => {
    const { observations, rows, faults } = await read(
      `${wide}\n1,1.1,1.1.1,A,,360,,PERCENT,G,,10,<5,12\n`,
    )
    expect(rows).toBe(3)
    expect(observations.map(({ period }) => period)).toEqual(['2000', '2002'])
    expect(faults).toEqual([
      expect.objectContaining({ row: 2, column: '[2001]', found: '<5', rule: 'qualified-number' }),
    ])
  })

  test('an unknown place is one fault for the row', async () => {
    const { rows, faults } = await read(`${wide}\n1,1.1,1.1.1,A,,99999,,PERCENT,G,,10,11,12\n`)
    expect(rows).toBe(1)
    expect(faults).toEqual([expect.objectContaining({ rule: 'unknown-place', found: '99999' })])
  })

  test('a header with neither years nor values names what is missing', async () => {
    const { fault } = await structuralFaultOf(() =>
      read('Indicator,SeriesCode,GeoAreaCode\n1,A,360\n'),
    )
    expect(fault.expected).toBe('The columns TimePeriod, Value are missing.')
  })
})

describe('spreadsheets', () => {
  const columns = ['Indicator', 'SeriesCode', 'GeoAreaCode', 'TimePeriod', 'Value']

  test('every sheet with the header is read, below a title too; others are left alone', async () => {
    const sheets = {
      CodeDescriptions:
        textRow(1, ['Dimension', 'Code', 'Description']) + textRow(2, ['Sex', 'F', 'Female']),
      Goal1:
        textRow(1, ['Downloaded on 1 May']) +
        textRow(3, columns) +
        textRow(4, ['1.1.1', 'A', '360', '2015', '1']),
      Goal2: textRow(1, columns) + textRow(2, ['2.1.1', 'B', '360', '2015', 'N']),
    }
    const input = scratch.open('un.xlsx', workbookBytes({ sheets }))
    const { observations, faults } = await readAll(portalXlsx, input)
    expect(observations.map(({ origin }) => origin)).toEqual([
      { file: 'un.xlsx', sheet: 'Goal1', row: 4 },
    ])
    expect(faults).toMatchObject([{ sheet: 'Goal2', row: 2, column: 'Value', found: 'N' }])
  })
})

describe('real files', { timeout: 120_000 }, () => {
  test.for([
    ['unsd/indonesia.csv', 13_001, { 'qualified-number': 13, 'not-a-number': 20 }],
    ['unsd/areas38.csv.gz', 120_364, { 'qualified-number': 452, 'not-a-number': 725 }],
    ['unsd-portal/4.1.1.xlsx', 5_558, {}],
    ['unsd-portal/4.3.xlsx', 12_764, {}],
  ] as const)(
    'every row of %s is read or reported by a rule',
    async ([path, rows, rules], { skip }) => {
      skip(!hasSharedData, whyNoSharedData)
      const input = openInput(sharedData(path))
      const reader = await detect(input)
      const whole = await readAll(reader, input, allPlaces)
      expect(whole.rows).toBe(rows)
      expect(countBy(whole.faults.map(({ rule }) => rule))).toEqual(rules)
      expect(whole.observations).toHaveLength(rows - whole.faults.length)
      expect(whole.observations.filter(({ value }) => !Number.isFinite(value))).toEqual([])
    },
  )

  test('values of the spreadsheet that is stored as text are numbers, its codes kept', async ({
    skip,
  }) => {
    skip(!hasSharedData, whyNoSharedData)
    const input = openInput(sharedData('unsd-portal/4.1.1.xlsx'))
    const { observations, records } = await readAll(portalXlsx, input, allPlaces)
    expect(observations[0]).toMatchObject({
      series: 'SE_TOT_PRFL',
      place: '1',
      year: 2000,
      value: 48.975_26,
      disaggregation: { education_level: 'PRIMAR', type_of_skill: 'SKILL_MATH' },
      origin: { sheet: 'Goal4', row: 2 },
    })
    expect(observations.at(-1)).toMatchObject({ place: 'ZMB', value: 12.7, origin: { row: 5559 } })
    const places = records.filter(({ kind }) => kind === 'place')
    expect(places).toHaveLength(143)
  })

  test('the UN’s places are all known, countries by their ISO code', async ({ skip }) => {
    skip(!hasSharedData, whyNoSharedData)
    const bytes = openInput(sharedData('unsd/geo_area.csv')).bytes()
    let text = ''
    for await (const piece of bytes) text += new TextDecoder().decode(piece)
    const areas = text
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','))
    const wrong = areas.filter(
      ([m49 = '', iso3 = '']) => allPlaces.findPlace(m49)?.code !== (iso3 === '' ? m49 : iso3),
    )
    expect(areas).toHaveLength(459)
    expect(wrong).toEqual([])
  })
})
