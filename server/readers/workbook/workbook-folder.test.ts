import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { recordId, type PartnershipRecord } from '#contract/partnership-record.ts'
import { loadBuiltInPlaces } from '../built-in-files.ts'
import { placeFinder } from '../places/place-finder.ts'
import { fewPlaces, readAll, structuralFaultOf } from '../testing/read-all.ts'
import { fewRecords, folderInput } from './testing/folder-input.ts'
import { workbookFolder } from './workbook-folder.ts'

const read = (files: Readonly<Record<string, string>>, context = fewPlaces) =>
  readAll(workbookFolder, folderInput('book', files), context)
const recordsOf = ({ records }: Awaited<ReturnType<typeof read>>) =>
  records.flatMap((one) => (one.kind === 'record' ? [one.record] : []))
const structural = (files: Readonly<Record<string, string>>) => structuralFaultOf(() => read(files))

describe('what a row is', () => {
  test('a full row becomes a record, an empty cell null, goals of targets are added', async () => {
    const found = await read({
      ...fewRecords,
      'partnerships.csv':
        'id,title_en,title_id,structure,places,goals,targets,agreement_date,signatories,meeting_days,fictional,source_title\nwater,Clean water,Air bersih,public-private,ID-AC;360,3,17.17;6.1,2024-01-15,gov;ngo,90,yes,Report\n',
    })
    expect(found.faults).toEqual([])
    expect(found.records).toContainEqual({
      kind: 'record',
      origin: { file: 'book/partnerships.csv', sheet: null, row: 2 },
      record: {
        kind: 'partnership',
        record: {
          id: 'water',
          title: { en: 'Clean water', id: 'Air bersih' },
          summary: null,
          structure: 'public-private',
          function: null,
          status: null,
          start: null,
          end: null,
          places: ['ID-AC', 'IDN'],
          goals: [3, 6, 17],
          targets: ['17.17', '6.1'],
          parents: [],
          agreement: {
            date: '2024-01-15',
            signatories: ['gov', 'ngo'],
            document: null,
            sharing: null,
            disputes: null,
            meetingDays: 90,
            reportingDays: null,
          },
          fictional: true,
          citation: { title: 'Report', url: null },
        },
      },
    })
    const places = found.records.flatMap((one) => (one.kind === 'place' ? [one.place.code] : []))
    expect(new Set(places)).toEqual(new Set(['ID-AC', 'IDN']))
  })

  test('decisions stand in the record of their meeting, and every row is counted', async () => {
    const found = await read({
      ...fewRecords,
      'meetings.csv':
        'id,partnership,date,title\nm1,water,2025-01-02,First\nm2,water,2025-04-02,Second\n',
      'decisions.csv':
        'id,meeting,text,owner,due,state,done_on\nd1,m1,Dig,gov,2025-02-01,done,2025-01-20\nd2,m2,Wait,,,open,\nd3,m1,Pay,ngo,,dropped,\n',
    })
    const meetings = recordsOf(found).flatMap((one) => (one.kind === 'meeting' ? [one.record] : []))
    expect(meetings.map(({ id, decisions }) => [id, decisions.map((one) => one.id)])).toEqual([
      ['m1', ['d1', 'd3']],
      ['m2', ['d2']],
    ])
    expect(found.faults).toEqual([])
    expect(found.rows).toBe(2 + 1 + 1 + 2 + 3)
  })

  test('rates, places and observations are read from their sheets, places first', async () => {
    const found = await read({
      ...fewRecords,
      'observations.csv': 'series,place,period,value\nX,ID-ZZ,2020,5\n',
      'places.csv': 'code,name_en,parent\nID-ZZ,Somewhere,IDN\n',
      'rates.csv': 'currency,year,per_usd\nIDR,2024,15855\n',
    })
    expect(found.faults).toEqual([])
    expect(found.observations).toMatchObject([{ place: 'ID-ZZ', value: 5 }])
    expect(found.records).toContainEqual({
      kind: 'rate',
      rate: { currency: 'IDR', year: 2024, perUsd: 15855 },
    })
  })

  test('a place is told of with the first good row that names it', async () => {
    const found = await read({
      'organisations.csv':
        'id,name_en,kind,country,source_url\na,A,ngo,IDN,https://example.org\nb,B,ngo,IDN,\n',
    })
    expect(found.faults).toMatchObject([{ row: 2, column: 'source_title' }])
    expect(found.records.map(({ kind }) => kind)).toEqual(['place', 'record'])
  })

  test('a comment row is not read, and headers alone are no fault', async () => {
    const found = await read({
      ...fewRecords,
      'organisations.csv': `${fewRecords['organisations.csv']}# an example,,nonsense,\n`,
      'ratings.csv': 'id,partnership,organisation,date,aspect,colour\n',
      'rates.csv': 'currency,year,per_usd\n',
      'places.csv': 'code,name_en\n',
      'README.md': 'not a sheet',
    })
    expect(found.faults).toEqual([])
    expect(found.rows).toBe(4)
  })
})

describe('references', () => {
  const storedAlready: PartnershipRecord[] = [
    {
      kind: 'organisation',
      record: {
        id: 'who',
        name: { en: 'Who' },
        kind: 'ngo',
        country: null,
        fictional: true,
        citation: null,
      },
    },
    {
      kind: 'objective',
      record: {
        id: 'old',
        partnership: 'stored',
        level: 'output',
        title: { en: 'Wells' },
        measure: 'number',
        unit: null,
        direction: 'up',
        aggregation: 'periodic',
        baseline: null,
        target: null,
        milestones: [],
        owner: null,
        sdgTarget: null,
        indicator: null,
        benefit: null,
        citation: null,
      },
    },
  ]
  const measured = (row: string) => ({
    ...fewRecords,
    'measurements.csv': `id,objective,from,to,value,reported_by,replaces\n${row}\n`,
  })

  test('a measurement for an unknown objective names sheet, row, column and what was found', async () => {
    const found = await read(measured('x,nothing,2025-01-01,2025-06-30,5,,'))
    expect(found.faults).toEqual([
      {
        file: 'book/measurements.csv',
        sheet: null,
        row: 2,
        column: 'objective',
        found: 'nothing',
        expected: 'the id of a row in objectives, or of an objective that is stored',
        rule: 'unknown-objective',
      },
    ])
    expect(recordsOf(found).map(({ kind }) => kind)).not.toContain('measurement')
  })

  test('what the file lacks may be stored; the partnership comes with the objective', async () => {
    const found = await read(
      {
        'measurements.csv':
          'id,objective,from,to,value,reported_by\nx,old,2025-01-01,2025-06-30,5,who\n',
      },
      {
        ...fewPlaces,
        storedRecords: async (kind, ids) =>
          storedAlready.filter((one) => one.kind === kind && ids.includes(recordId(one))),
      },
    )
    expect(found.faults).toEqual([])
    expect(recordsOf(found)).toMatchObject([
      {
        kind: 'measurement',
        record: { objective: 'old', partnership: 'stored', reportedBy: 'who' },
      },
    ])
  })

  test('a row may refer to a later one of its sheet', async () => {
    const found = await read(
      measured('x,water-1,2025-01-01,2025-06-30,5,ngo,y\ny,water-1,2025-01-01,2025-06-30,4,ngo,'),
    )
    expect(found.faults).toEqual([])
  })

  test('what refers to a row at fault is at fault too, down to its last descendant', async () => {
    const found = await read({
      ...measured('x,water-1,2025-01-01,2025-06-30,5,,'),
      'partnerships.csv': 'id,title_en,start\nwater,Clean water,1492-10-12\n',
      'meetings.csv': 'id,partnership,date,title\nm1,water,2025-01-02,First\n',
      'decisions.csv': 'id,meeting,text,state\nd1,m1,Dig,open\n',
    })
    expect(found.faults.map(({ file, row, rule }) => [file, row, rule])).toEqual([
      ['book/partnerships.csv', 2, 'date-out-of-range'],
      ['book/objectives.csv', 2, 'refers-to-faulty-row'],
      ['book/measurements.csv', 2, 'refers-to-faulty-row'],
      ['book/meetings.csv', 2, 'refers-to-faulty-row'],
      ['book/decisions.csv', 2, 'refers-to-faulty-row'],
    ])
    expect(recordsOf(found).map(({ kind }) => kind)).toEqual(['organisation', 'organisation'])
    expect(found.rows).toBe(7)
  })

  test('a decision needs its meeting in the same file, as they are one record', async () => {
    const found = await read(
      { ...fewRecords, 'decisions.csv': 'id,meeting,text,state\nd1,stored,Dig,open\n' },
      {
        ...fewPlaces,
        storedRecords: async () => {
          throw new Error('A meeting of another file is looked up')
        },
      },
    )
    expect(found.faults).toMatchObject([{ column: 'meeting', rule: 'unknown-meeting' }])
  })

  test('two partnerships with one id: the second is refused, naming the first', async () => {
    const found = await read({
      'partnerships.csv': 'id,title_en\nwater,One\nland,Two\nwater,Three\n',
    })
    expect(found.faults).toMatchObject([
      {
        row: 4,
        column: 'id',
        found: 'water',
        rule: 'duplicate-id',
        expected: 'an id of its own; row 2 has this one',
      },
    ])
    expect(recordsOf(found).map(recordId)).toEqual(['water', 'land'])
  })

  test('one organisation is a member of a partnership once', async () => {
    const found = await read({
      ...fewRecords,
      'memberships.csv':
        'partnership,organisation,roles\nwater,gov,lead\nwater,ngo,\nwater,gov,monitor\n',
    })
    expect(found.faults).toMatchObject([
      { row: 4, column: 'partnership, organisation', found: 'water|gov', rule: 'duplicate-id' },
    ])
  })

  test('circular parents name the circle; who only leads into it is not in it', async () => {
    const found = await read({
      'partnerships.csv':
        'id,title_en,parents\na,A,b\nb,B,outside;c\nc,C,a\nleaf,Leaf,a\nself,Self,self\n',
    })
    expect(
      found.faults.map(({ row, column, rule, found: circle }) => [row, column, rule, circle]),
    ).toEqual([
      [2, 'parents', 'circular-parents', 'a → b → c → a'],
      [3, 'parents', 'circular-parents', 'a → b → c → a'],
      [4, 'parents', 'circular-parents', 'a → b → c → a'],
      [6, 'parents', 'circular-parents', 'self → self'],
    ])
    expect(recordsOf(found).map(recordId)).toEqual(['leaf'])
  })
})

describe('the workbook as a whole', () => {
  test('a column that is not of the sheet is refused, listing those that are', async () => {
    const { fault } = await structural({ 'meetings.csv': 'id,partnership,date,title,notes\n' })
    expect(fault).toMatchObject({
      file: 'book/meetings.csv',
      column: 'notes',
      rule: 'unknown-column',
    })
    expect(fault.expected).toContain('id, partnership, date, title, source_title, source_url')
  })

  test('a missing column, an unknown sheet and a sheet twice are refused', async () => {
    const missing = await structural({ 'organisations.csv': 'id,name_en\na,A\n' })
    expect(missing.fault).toMatchObject({ rule: 'missing-column' })
    expect(missing.fault.expected).toContain('kind')
    const unknown = await structural({ ...fewRecords, 'member.csv': 'id\n1\n' })
    expect(unknown.fault).toMatchObject({ rule: 'unknown-sheet', sheet: 'member' })
    const twice = await structural({ ...fewRecords, 'Organisations.CSV': 'id\n1\n' })
    expect(twice.fault).toMatchObject({ rule: 'duplicate-sheet' })
  })

  test('headers alone are no workbook', async () => {
    const { fault } = await structural({ 'partnerships.csv': 'id,title_en\n# example,Title\n' })
    expect(fault).toMatchObject({ file: 'book', rule: 'no-rows' })
  })

  test('the example partnerships are read without a fault, every row counted', async () => {
    const folder = fileURLToPath(new URL('../../../mocks/example/partnerships/', import.meta.url))
    const files = Object.fromEntries(
      readdirSync(folder).map((name) => [name, readFileSync(folder + name, 'utf8')]),
    )
    const found = await read(files, { findPlace: placeFinder(await loadBuiltInPlaces()) })
    expect(found.faults).toEqual([])
    const records = recordsOf(found)
    const decisions = records.flatMap((one) => (one.kind === 'meeting' ? one.record.decisions : []))
    const rates = found.records.filter(({ kind }) => kind === 'rate')
    expect(records.filter(({ kind }) => kind === 'partnership').length).toBeGreaterThanOrEqual(30)
    expect(records.length + decisions.length + rates.length).toBe(found.rows)
  })
})
