import { afterEach, describe, expect, it } from 'vitest'
import type { Fault } from '#contract/release.ts'
import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import { openPglite } from '#server/store/postgres/pglite.ts'
import type { Store } from '#server/store/store.ts'
import type { ImportProgress } from './import-report.ts'
import { accountedFor } from './tally.ts'
import { contentsOf, importTexts } from './testing/import-texts.ts'

const header = 'series,place,period,value,indicator,sex\n'
const water = `${header}WATER,IDN,2015,50,6.1.1,
WATER,IDN,2022,70,6.1.1,
WATER,IDN,2022,66,6.1.1,F
WATER,MYS,2015,50,6.1.1,
WATER,MYS,2022,48,6.1.1,
`
const poverty = `${header}POVERTY,IDN,2015,30,1.2.1,
POVERTY,IDN,2022,24,1.2.1,
`

const stores: Record<string, () => Store | Promise<Store>> = {
  memory: createMemoryStore,
  PGlite: () => openPglite(null),
}

describe.each(Object.keys(stores))('importing into %s', (kind) => {
  let opened: Store | null = null
  const open = async (): Promise<Store> => {
    opened = (await stores[kind]?.()) ?? createMemoryStore()
    return opened
  }
  afterEach(async () => {
    await opened?.close()
    opened = null
  })

  const statusOf = async (store: Store, place: string, series: string) => {
    const asOf = (await store.releases())[0]?.number ?? 0
    const [judgement] = await store.judgements({ place, asOf, series: [series] })
    return judgement?.judgement.status
  }

  it('lands a file with values, series, places, judgements and roll-ups', async () => {
    const store = await open()
    const report = await importTexts(store, { 'water.csv': water })
    expect(report).toMatchObject({ outcome: 'landed', faults: { total: 0 }, withoutIndicator: [] })
    expect(report.release).toMatchObject({
      number: 1,
      by: 'test',
      example: false,
      files: [{ name: 'water.csv', format: 'Tidy CSV', rows: 5, bytes: water.length }],
      tally: { read: 5, new: 5 },
    })
    expect(report.release?.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect((await store.places(1)).map(({ code, series }) => [code, series])).toEqual([
      ['IDN', 1],
      ['MYS', 1],
    ])
    expect(await store.series(1)).toMatchObject([
      { id: 'WATER', indicators: ['6.1.1'], settings: { origin: 'built-in', target: 90 } },
    ])
    expect(await statusOf(store, 'IDN', 'WATER')).toBe('on-track')
    expect(await statusOf(store, 'MYS', 'WATER')).toBe('regressing')
    const goals = await store.rollups({ place: 'IDN', asOf: 1, level: 'goal' })
    const goal = goals.find(({ code }) => code === '6')
    expect(goal?.rollup).toMatchObject({ status: 'on-track', judged: 1, parts: 8 })
  })

  it('changes nothing when the same file comes again', async () => {
    const store = await open()
    await importTexts(store, { 'water.csv': water })
    const before = await contentsOf(store)
    const again = await importTexts(store, { 'water.csv': water })
    expect(again).toMatchObject({
      outcome: 'unchanged',
      release: null,
      tally: { read: 5, new: 0, unchanged: 5, superseded: 0 },
    })
    expect(await contentsOf(store)).toEqual(before)
  })

  it('reads settings and places before values whatever the order given', async () => {
    const store = await open()
    const report = await importTexts(store, {
      'values.csv': 'series,place,period,value\nOWN,XA,2015,50\nOWN,XA,2022,60\n',
      'settings.csv': 'series,direction,target,indicators\nOWN,up,90,6.1.1\n',
      'places.csv': 'code,name_en\nXA,Somewhere\n',
      'rates.csv': 'currency,year,per_usd\nIDR,2022,14850\n',
    })
    expect(report.outcome).toBe('landed')
    expect(report.files.map(({ file, tally }) => [file.name, tally.new])).toEqual([
      ['values.csv', 2],
      ['settings.csv', 1],
      ['places.csv', 1],
      ['rates.csv', 1],
    ])
    expect(report.tally).toMatchObject({ read: 5, new: 5 })
    expect(await statusOf(store, 'XA', 'OWN')).toBe('accelerate')
    expect(await store.rates(1)).toEqual([{ currency: 'IDR', year: 2022, perUsd: 14850 }])
  })

  it('judges again when only settings have changed, and only what they touch', async () => {
    const store = await open()
    await importTexts(store, { 'water.csv': water, 'poverty.csv': poverty })
    const settings = 'series,target\nWATER,60\n'
    const report = await importTexts(store, { 'settings.csv': settings })
    expect(report).toMatchObject({ outcome: 'landed', tally: { read: 1, superseded: 1 } })
    expect(await statusOf(store, 'IDN', 'WATER')).toBe('achieved')
    expect(await statusOf(store, 'IDN', 'POVERTY')).toBe('accelerate')
    expect((await store.changes('IDN', 1, 2)).crossings).toEqual([
      { series: 'WATER', from: 'on-track', to: 'achieved' },
    ])
    expect(await importTexts(store, { 'settings.csv': settings })).toMatchObject({
      outcome: 'unchanged',
      tally: { read: 1, unchanged: 1 },
    })
  })

  it('supersedes a restated value and adds new ones', async () => {
    const store = await open()
    await importTexts(store, { 'water.csv': water })
    const later = `${header}WATER,MYS,2022,70,6.1.1,\nWATER,MYS,2023,71,6.1.1,\nWATER,IDN,2015,50,6.1.1,\n`
    const report = await importTexts(store, { 'later.csv': later })
    expect(report.tally).toMatchObject({ read: 3, new: 1, superseded: 1, unchanged: 1 })
    expect(await statusOf(store, 'MYS', 'WATER')).toBe('on-track')
    expect(await store.judgements({ place: 'MYS', asOf: 1 })).toMatchObject([
      { judgement: { status: 'regressing' } },
    ])
  })

  const faulty = `${header}WATER,IDN,2015,<5,6.1.1,\nWATER,IDN,2022,70,6.1.1,\nWATER,ZZZ,2022,70,6.1.1,\n`

  it('refuses a file with faulty rows and writes nothing', async () => {
    const store = await open()
    await importTexts(store, { 'poverty.csv': poverty })
    const before = await contentsOf(store)
    const found: Fault[] = []
    const report = await importTexts(
      store,
      { 'faulty.csv': faulty },
      { onFaults: async (faults) => void found.push(...faults) },
    )
    expect(report).toMatchObject({ outcome: 'refused', release: null, faults: { total: 2 } })
    expect(found.map(({ row, column, found: text }) => [row, column, text])).toEqual([
      [2, 'value', '<5'],
      [4, 'place', 'ZZZ'],
    ])
    expect(await contentsOf(store)).toEqual(before)
  })

  it('leaves faulty rows out when told to, counts them by reason and lists them', async () => {
    const store = await open()
    const report = await importTexts(store, { 'faulty.csv': faulty }, { skipBadRows: true })
    expect(report.outcome).toBe('landed')
    expect(report.tally).toMatchObject({
      read: 3,
      new: 1,
      skipped: { 'qualified-number': 1, 'unknown-place': 1 },
    })
    expect(accountedFor(report.tally)).toBe(3)
    const { rows, total } = await store.skipped(1, 10)
    expect([total, rows.map(({ rule }) => rule)]).toEqual([
      2,
      ['qualified-number', 'unknown-place'],
    ])
  })

  it('refuses two values for one year, naming both rows', async () => {
    const store = await open()
    const twice = `${header}WATER,IDN,2015,50,6.1.1,\nWATER,IDN,2015,51,6.1.1,\nWATER,IDN,2022,70,6.1.1,\n`
    const report = await importTexts(store, { 'twice.csv': twice })
    expect(report).toMatchObject({ outcome: 'refused', faults: { total: 1 } })
    const [fault] = report.faults.first
    expect(fault).toMatchObject({ rule: 'conflict', row: 3 })
    expect(fault?.expected).toContain('row 2')
    expect(await store.releases()).toEqual([])

    const without = await importTexts(store, { 'twice.csv': twice }, { skipBadRows: true })
    expect(without.tally).toMatchObject({ read: 3, new: 1, skipped: { conflict: 2 } })
    expect(accountedFor(without.tally)).toBe(3)
  })

  it('accounts for every row of every file when rows meet across files', async () => {
    const store = await open()
    const report = await importTexts(store, {
      'one.csv': water,
      'two.csv': `${header}WATER,IDN,2015,50,6.2.1,\nWATER,IDN,2016,52,6.1.1,\n`,
    })
    const sums = report.files.map(({ tally }) => [tally.read, accountedFor(tally)])
    expect(sums).toEqual([
      [5, 5],
      [2, 2],
    ])
    expect(report.tally).toMatchObject({
      read: 7,
      new: 6,
      merged: { 'same-series-other-indicator': 1 },
    })
    expect(await store.series(1)).toMatchObject([{ indicators: ['6.1.1', '6.2.1'] }])
  })

  it('rolls everything back in a dry run', async () => {
    const store = await open()
    await importTexts(store, { 'poverty.csv': poverty })
    const before = await contentsOf(store)
    const report = await importTexts(store, { 'water.csv': water }, { dryRun: true })
    expect(report).toMatchObject({ outcome: 'rehearsed', release: null, tally: { new: 5 } })
    expect(await contentsOf(store)).toEqual(before)
  })

  it('refuses all files when one of them cannot be read, bad rows skipped or not', async () => {
    const store = await open()
    const report = await importTexts(
      store,
      { 'water.csv': water, 'report.csv': '%PDF-1.7\n' },
      { skipBadRows: true },
    )
    expect(report).toMatchObject({ outcome: 'refused', faults: { total: 1, structural: true } })
    expect(await store.releases()).toEqual([])
  })

  it('marks example data, until other values have replaced it', async () => {
    const store = await open()
    await importTexts(store, { 'poverty.csv': poverty }, { example: true })
    expect(await store.exampleRemains(1)).toBe(true)
    const own = poverty.replace(',30,', ',31,').replace(',24,', ',25,')
    await importTexts(store, { 'own.csv': own })
    expect(await store.exampleRemains(2)).toBe(false)
  })

  it('gives a place its national indicators and names series without any', async () => {
    const store = await open()
    const report = await importTexts(store, {
      'own.csv': `series,place,period,value\n17.17.1.(c),IDN,2015,1\nOWN,IDN,2015,1\n`,
    })
    expect(report.withoutIndicator).toEqual(['OWN'])
    const codes = await store.rollups({ place: 'IDN', asOf: 1, level: 'indicator' })
    expect(codes.map(({ code }) => code)).toEqual(['17.17.1.(c)'])
    expect((await store.series(1)).map(({ id }) => id).toSorted()).toEqual(['17.17.1.(c)', 'OWN'])
  })
})

describe('a long file', () => {
  const rows = 12_000
  const bad = Array.from({ length: rows }, (_, row) => `S${row},IDN,2015,N/A,6.1.1,\n`).join('')
  const text = `${header}${bad}WATER,IDN,2015,50,6.1.1,\n`

  it('is counted exactly, hands on every fault and stores the first 10,000', async () => {
    const store = createMemoryStore()
    let handedOn = 0
    const onFaults = async (faults: readonly Fault[]) => void (handedOn += faults.length)
    const report = await importTexts(store, { 'bad.csv': text }, { skipBadRows: true, onFaults })
    expect(handedOn).toBe(rows)
    expect(report.faults.total).toBe(rows)
    expect(report.faults.first.map(({ row }) => row)).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 2),
    )
    expect(report.tally).toMatchObject({
      read: rows + 1,
      new: 1,
      skipped: { 'not-a-number': rows },
    })
    expect((await store.skipped(1, rows)).rows).toHaveLength(10_000)
  })

  it('tells how far it is, rows and steps only ever going forward', async () => {
    const seen: ImportProgress[] = []
    const values = Array.from({ length: 5_000 }, (_, row) => `S${row},IDN,2015,1,6.1.1,\n`).join('')
    await importTexts(
      createMemoryStore(),
      { 'values.csv': header + values },
      { onProgress: (progress) => seen.push(progress) },
    )
    const read = seen.flatMap((progress) => (progress.step === 'reading' ? [progress.rows] : []))
    expect(read.length).toBeGreaterThan(1)
    expect(read).toEqual(read.toSorted((a, b) => a - b))
    expect(read.at(-1)).toBe(5_000)
    const steps = seen.map(({ step }) => step).filter((step, at, all) => step !== all[at - 1])
    expect(steps).toEqual(['reading', 'settling', 'judging'])
  })
})
