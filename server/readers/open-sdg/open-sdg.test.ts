import { describe, expect, test } from 'vitest'
import { loadBuiltInPlaces } from '../built-in-files.ts'
import { detect, openInput } from '../detect.ts'
import { placeFinder } from '../places/place-finder.ts'
import type { ReadContext, ReadRecord, SourceInput } from '../reader.ts'
import { fewPlaces, readAll, structuralFaultOf } from '../testing/read-all.ts'
import { hasSharedData, sharedData, whyNoSharedData } from '../testing/shared-data.ts'
import { textInput } from '../text-input.ts'
import { openSdgCsv, openSdgFolder } from './open-sdg.ts'
import { seriesId } from './series-id.ts'

const indonesia: ReadContext = { ...fewPlaces, place: 'IDN' }

const folderOf = (files: Readonly<Record<string, string>>): SourceInput => ({
  ...textInput('site', ''),
  files: Object.entries(files).map(([name, text]) => textInput(name, text)),
})

const readFolder = (files: Readonly<Record<string, string>>, context = indonesia) =>
  readAll(openSdgFolder, folderOf(files), context)

const seriesIn = (records: readonly ReadRecord[]) =>
  records.flatMap((record) => (record.kind === 'series' ? [record.series] : []))
const settingsIn = (records: readonly ReadRecord[]) =>
  records.flatMap((record) => (record.kind === 'settings' ? [record.settings] : []))

const data =
  'Year,Series,Sex,Units,Unit multiplier,Observation status,GeoCode,Value\n2015,Poor,,Percentage (%),Units,Normal value,,10\n2015,Poor,Female,Percentage (%),Units,Estimated value,K1,11\n2016/17,Poor,,Number,Thousands,Undefined,,12\n'

test('a row with empty dimensions is the total; series and unit make the series', async () => {
  const { observations, records } = await readFolder({ 'data/indicator_1-1-1.csv': data })
  expect(observations).toMatchObject([
    { series: '1.1.1:poor:percentage', place: 'IDN', year: 2015, disaggregation: {}, note: null },
    { series: '1.1.1:poor:percentage', disaggregation: { sex: 'Female' }, note: 'Estimated value' },
    { series: '1.1.1:poor:number-thousands', period: '2016/17', year: 2016, indicator: '1.1.1' },
  ])
  expect(observations[0]?.origin).toEqual({
    file: 'site/data/indicator_1-1-1.csv',
    sheet: null,
    row: 2,
  })
  expect(seriesIn(records)).toEqual([
    {
      id: '1.1.1:poor:percentage',
      indicators: ['1.1.1'],
      name: { en: 'Poor' },
      unit: 'percent',
      source: null,
    },
    {
      id: '1.1.1:poor:number-thousands',
      indicators: ['1.1.1'],
      name: { en: 'Poor' },
      unit: 'Number (thousands)',
      source: null,
    },
  ])
})

test('metadata give the national code, the title and the sources that are not switched off', async () => {
  const { observations, records } = await readFolder({
    'data/indicator_17-17-1.csv': 'Year,Value\n2015,1\n',
    'meta/17-17-1.md':
      '---\nindicator_number: 17.17.1.(c)\ngraph_title: Dana KPBU\nsource_active_1: true\nsource_organisation_1: BPS\nsource_active_2: false\nsource_organisation_2: Other\n---\ntext --- text\n',
  })
  expect(observations).toMatchObject([
    { series: '17.17.1.(c)', indicator: '17.17.1.(c)', source: 'BPS' },
  ])
  expect(seriesIn(records)).toMatchObject([{ name: { en: 'Dana KPBU' }, source: 'BPS' }])
})

const meta = (options: string, isOn = 'true') =>
  `---\nauto_progress_calculation: ${isOn}\nprogress_calculation_options:\n${options}---\n`

const settingsOf = async (options: string, isOn?: string) => {
  const files = { 'data/indicator_1-1-1.csv': data, 'meta/1-1-1.md': meta(options, isOn) }
  return settingsIn((await readFolder(files)).records)
}

describe('progress options', () => {
  test('set direction, target, years, limit and headline of the series and unit they name', async () => {
    const settings = await settingsOf(
      '- series: Poor\n  unit: Percentage (%)\n  direction: negative\n  target: 5\n  target_year: 2028\n  base_year: 2012\n  limit: 0\n  disaggregation:\n  - field: Sex\n    value: Female\n',
    )
    expect(settings).toEqual([
      {
        series: '1.1.1:poor:percentage',
        settings: {
          direction: 'down',
          target: 5,
          targetYear: 2028,
          baseYear: 2012,
          limit: 0,
          headline: [{ sex: 'Female' }],
        },
      },
    ])
  })

  test('that name no series hold for all, and set no direction that is not written', async () => {
    expect(await settingsOf('- target: 5\n')).toEqual([
      { series: '1.1.1:poor:percentage', settings: { target: 5 } },
      { series: '1.1.1:poor:number-thousands', settings: { target: 5 } },
    ])
  })

  test('in groups hold each for its series', async () => {
    const settings = await settingsOf(
      '- group:\n  - series: Poor\n    unit: Number\n    direction: positive\n',
    )
    expect(settings).toEqual([
      { series: '1.1.1:poor:number-thousands', settings: { direction: 'up' } },
    ])
  })

  test('hold only where the calculation is switched on, as upstream', async () => {
    expect(await settingsOf('- target: 5\n', 'false')).toEqual([])
  })

  test('that are not understood are reported with the file and do not stop the data', async () => {
    const { faults, observations, rows } = await readFolder({
      'data/indicator_1-1-1.csv': data,
      'meta/1-1-1.md': meta('- direction: sideways\n'),
    })
    expect(faults).toMatchObject([
      {
        file: 'site/meta/1-1-1.md',
        row: null,
        column: 'progress_calculation_options',
        rule: 'metadata',
      },
    ])
    expect({ observations: observations.length, rows }).toEqual({ observations: 3, rows: 4 })
  })
})

describe('the place', () => {
  const files = { 'data/indicator_1-1-1.csv': 'Year,Value\n2015,1\n' }
  const config = { 'config_data.yml': 'sdmx_output_global:\n  default_values: {REF_AREA: 826}\n' }

  test('is REF_AREA of the configuration, or what --place says', async () => {
    const configured = await readFolder({ ...files, ...config }, fewPlaces)
    expect(configured.observations).toMatchObject([{ place: 'GBR' }])
    const said = await readFolder({ ...files, ...config }, indonesia)
    expect(said.observations).toMatchObject([{ place: 'IDN' }])
  })

  test('that nobody says is asked for', async () => {
    const { message } = await structuralFaultOf(() => readFolder(files, fewPlaces))
    expect(message).toBe(
      'site: Open SDG data do not say which place they are about. Say it: --place IDN.',
    )
  })

  test('that is not known is refused', async () => {
    const { fault } = await structuralFaultOf(() =>
      readFolder(files, { ...fewPlaces, place: 'XX' }),
    )
    expect(fault).toMatchObject({ rule: 'unknown-place', found: 'XX' })
  })
})

test('the configuration may name the columns otherwise', async () => {
  const { observations } = await readFolder({
    'data/indicator_1-1-1.csv':
      'Year,SERIES,UNIT_MEASURE,COMMENT,SEX,Value\n2015,Poor,Percent,c,F,1\n',
    'config_data.yml':
      'indicator_options:\n  series_column: SERIES\n  unit_column: UNIT_MEASURE\n  non_disaggregation_columns: [COMMENT]\n',
  })
  expect(observations).toMatchObject([
    { series: '1.1.1:poor:percent', disaggregation: { sex: 'F' } },
  ])
})

test.each([
  ['meta/1-1-1.md', '---\ngraph_title: [broken\n---\n', 'broken-yaml'],
  ['meta/1-1-1.md', '---\nindicator_number: {a: 1}\n---\n', 'metadata'],
  ['config_data.yml', 'indicator_options: 5\n', 'metadata'],
  [
    'config_data.yml',
    `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n`,
    'broken-yaml',
  ],
])('%s that is broken refuses the folder and names the file', async (name, text, rule) => {
  const { fault } = await structuralFaultOf(() =>
    readFolder({ 'data/indicator_1-1-1.csv': data, [name]: text }),
  )
  expect(fault).toMatchObject({ file: `site/${name}`, rule })
})

test('a folder without data is refused', async () => {
  const { fault } = await structuralFaultOf(() => readFolder({ 'meta/1-1-1.md': '' }))
  expect(fault).toMatchObject({ rule: 'empty-folder', found: 'meta/1-1-1.md' })
})

test('one file is read with the place that --place says', async () => {
  const { observations } = await readAll(
    openSdgCsv,
    textInput('indicator_3-a-1.csv', data),
    indonesia,
  )
  expect(observations).toHaveLength(3)
  expect(observations[0]).toMatchObject({ series: '3.a.1:poor:percentage', place: 'IDN' })
})

test('an empty value is reported, and so is the line that stands for "no data"', async () => {
  const { faults, rows } = await readFolder({
    'data/indicator_1-1-1.csv':
      'Year,Value\n2015,\nThere is no data for this indicator yet,\n2016,1\n',
  })
  expect(rows).toBe(3)
  expect(faults.map(({ row, rule }) => [row, rule])).toEqual([
    [2, 'empty-value'],
    [3, 'empty-value'],
  ])
})

describe('identifiers', () => {
  test('long names stay apart and within 64 characters', () => {
    const name = 'Value of all resources made available to strengthen statistical capacity'
    const ids = [
      seriesId('17.17.1.(c)', `${name} A`, 'x'.repeat(50)),
      seriesId('17.17.1.(c)', `${name} B`, 'x'.repeat(50)),
    ]
    expect(new Set(ids).size).toBe(2)
    expect(Math.max(...ids.map(({ length }) => length))).toBeLessThanOrEqual(64)
  })

  test('letters of any script count', () => {
    expect(seriesId('1.1.1', 'نسبة الفقر', '')).toBe('1.1.1:نسبة-الفقر')
  })
})

test('every row of the United Kingdom’s folder is read or reported by a rule', async ({ skip }) => {
  skip(!hasSharedData, whyNoSharedData)
  const input = openInput(sharedData('open-sdg/uk-ons'))
  const reader = await detect(input)
  const findPlace = placeFinder(await loadBuiltInPlaces())
  const { rows, faults, observations, records } = await readAll(reader, input, { findPlace })
  expect(rows).toBe(17_326)
  const rules = Map.groupBy(faults, ({ rule }) => rule)
  expect(rules.get('empty-value')).toHaveLength(200)
  expect(rules.get('not-a-period')?.map(({ found }) => found)).toEqual(['1974a', '1974b'])
  expect(observations).toHaveLength(rows - 202)
  expect(new Set(observations.map(({ place }) => place))).toEqual(new Set(['GBR']))
  const long = seriesIn(records).filter(({ id }) => id.length > 64)
  expect(long).toEqual([])
})
