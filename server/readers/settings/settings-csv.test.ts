import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readBuiltInSettings } from '../built-in-settings.ts'
import { loadBuiltInSettings } from '../built-in-files.ts'
import type { ReadRecord } from '../reader.ts'
import { readAll, structuralFaultOf } from '../testing/read-all.ts'
import { hasSharedData, sharedData, whyNoSharedData } from '../testing/shared-data.ts'
import { textInput } from '../text-input.ts'
import { settingsCsv } from './settings-csv.ts'

const read = (text: string) => readAll(settingsCsv, textInput('settings.csv', text))
const settingsIn = (records: readonly ReadRecord[]) =>
  records.flatMap((record) => (record.kind === 'settings' ? [record.settings] : []))

test('a full row sets everything and describes the series, before its settings', async () => {
  const { records } = await read(
    'series,indicators,name_en,name_id,unit,kind,direction,headline,limit,target,target_of_base,target_year,base_year,from_target,why\nA,1.1.1; 1.2.1,Poverty,Kemiskinan,percent,share,down,age=15;sex=FEMALE | total,100,,0.5,2025,2010,1.2,Because\n',
  )
  expect(records).toEqual([
    {
      kind: 'series',
      series: {
        id: 'A',
        indicators: ['1.1.1', '1.2.1'],
        name: { en: 'Poverty', id: 'Kemiskinan' },
        unit: 'percent',
        source: null,
      },
    },
    {
      kind: 'settings',
      settings: {
        series: 'A',
        settings: {
          kind: 'share',
          direction: 'down',
          headline: [{ age: '15', sex: 'FEMALE' }, {}],
          limit: 100,
          targetOfBase: 0.5,
          targetYear: 2025,
          baseYear: 2010,
          fromTarget: '1.2',
          why: 'Because',
        },
      },
    },
  ])
})

test('an empty cell and a column that is not there set nothing; none sets that there is none', async () => {
  const { records } = await read('series,direction,target,limit\nA,,,\nB,none,none,none\nC,up,0,\n')
  expect(settingsIn(records)).toEqual([
    { series: 'A', settings: {} },
    { series: 'B', settings: { direction: null, target: null, limit: null } },
    { series: 'C', settings: { direction: 'up', target: 0 } },
  ])
})

describe('bad rows', () => {
  test.each([
    ['direction', 'sideways', 'not-a-direction'],
    ['kind', 'amount', 'not-a-kind'],
    ['limit', '100 %', 'not-a-number'],
    ['target', '12,5', 'decimal-comma'],
    ['target', '<5', 'qualified-number'],
    ['target_year', '20222', 'year-out-of-range'],
    ['target_year', '2029-30', 'not-a-year'],
    ['base_year', 'soon', 'not-a-period'],
    ['from_target', '1.1.1', 'not-a-target'],
    ['headline', 'sex', 'not-a-headline'],
    ['headline', 'sex=FEMALE || age=15', 'not-a-headline'],
    ['name_id', 'Kemiskinan', 'empty-cell'],
    ['indicators', 'x'.repeat(65), 'id-too-long'],
  ])('%s %j is refused: %s', async (column, text, rule) => {
    const { faults, records, rows } = await read(`series,${column}\nA,"${text}"\n`)
    expect(faults).toEqual([expect.objectContaining({ row: 2, rule })])
    expect({ records, rows }).toEqual({ records: [], rows: 1 })
  })

  test('a target in two forms is refused', async () => {
    const { faults } = await read('series,target,target_of_base\nA,5,0.5\n')
    expect(faults).toMatchObject([{ rule: 'two-targets', column: 'target_of_base' }])
  })

  test('the second row of one series is refused with the row of the first', async () => {
    const { faults } = await read('series,direction\nA,up\nB,up\nA,down\n')
    expect(faults).toMatchObject([
      { row: 4, rule: 'duplicate-series', expected: 'one row for each series; row 2 has this one' },
    ])
  })
})

test('a column that is not known is refused, so that a slip in its name is seen', async () => {
  const { fault } = await structuralFaultOf(() => read('series,direction,targt\nA,up,5\n'))
  expect(fault).toMatchObject({ rule: 'unknown-column', column: 'targt' })
})

describe('built-in settings', () => {
  test('a fault in the project’s own file is thrown', async () => {
    const { fault } = await structuralFaultOf(() =>
      readBuiltInSettings('series,direction\nA,left\n'),
    )
    expect(fault).toMatchObject({ file: 'series-settings.csv', row: 2, rule: 'not-a-direction' })
  })

  test('every series of the UN’s catalogue is set, and each row is without fault', async ({
    skip,
  }) => {
    skip(!hasSharedData, whyNoSharedData)
    const settings = await loadBuiltInSettings()
    const catalogue = readFileSync(sharedData('unsd/series_catalog.csv'), 'utf8').trim().split('\n')
    const ids = catalogue.slice(1).map((line) => line.slice(0, line.indexOf(',')))
    expect(ids.filter((id) => !settings.has(id))).toEqual([])
    expect(settings.get('SI_POV_DAY1')).toMatchObject({
      direction: 'down',
      target: 0,
      fromTarget: '1.1',
    })
  })
})
