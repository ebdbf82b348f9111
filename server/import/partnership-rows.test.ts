import { expect, test } from 'vitest'
import { fewRecords, folderInput } from '#server/readers/workbook/testing/folder-input.ts'
import { createMemoryStore } from '#server/store/memory/memory-store.ts'
import type { RecordQuery } from '#server/store/record-port.ts'
import type { Store } from '#server/store/store.ts'
import { accountedFor } from './tally.ts'
import { importInputs } from './testing/import-texts.ts'

const meetings = {
  'meetings.csv':
    'id,partnership,date,title\nm1,water,2025-01-02,First\nm2,water,2025-04-02,Second\n',
  'decisions.csv': 'id,meeting,text,state\nd1,m1,Dig,open\nd2,m1,Wait,open\nd3,m2,Pay,open\n',
}
const book = (files: Readonly<Record<string, string>>) => folderInput('book', files)

test('a decision counts with its meeting: new, unchanged, or superseded, and merged with nothing', async () => {
  const store = createMemoryStore()
  const first = await importInputs(store, [book({ ...fewRecords, ...meetings })])
  expect(first.tally).toMatchObject({ read: 4 + 2 + 3, new: 9, merged: {}, skipped: {} })
  const again = await importInputs(store, [book({ ...fewRecords, ...meetings })])
  expect(again.tally).toMatchObject({ read: 9, new: 0, unchanged: 9, merged: {} })
  const done = meetings['decisions.csv'].replace('Dig,open', 'Dig,done')
  const later = await importInputs(store, [book({ ...meetings, 'decisions.csv': done })])
  expect(later.tally).toMatchObject({ read: 5, unchanged: 2, superseded: 3, merged: {} })
})

test('a decision of a faulty meeting is skipped, and every row is accounted for', async () => {
  const faulty = meetings['meetings.csv'].replace('2025-01-02', '1492-10-12')
  const report = await importInputs(
    createMemoryStore(),
    [book({ ...fewRecords, ...meetings, 'meetings.csv': faulty })],
    { skipBadRows: true },
  )
  expect(report.tally).toMatchObject({
    new: 4 + 1 + 1,
    skipped: { 'date-out-of-range': 1, 'refers-to-faulty-row': 2 },
  })
  expect(accountedFor(report.tally)).toBe(report.tally.read)
})

/** The store, and what files are asked of it while they are read. */
function watched(store: Store): { store: Store; asked: Omit<RecordQuery, 'asOf'>[] } {
  const asked: Omit<RecordQuery, 'asOf'>[] = []
  const watching: Store = {
    ...store,
    streamRecords() {
      throw new Error('All records are read')
    },
    land: (draft, work) =>
      store.land(draft, (landing) => {
        let isReading = true
        return work({
          ...landing,
          landedRecords(query) {
            if (isReading) asked.push(query)
            return landing.landedRecords(query)
          },
          settle() {
            isReading = false
            return landing.settle()
          },
        })
      }),
  }
  return { store: watching, asked }
}

test('of what is stored only that is asked for which the file names and lacks, piece by piece', async () => {
  const memory = createMemoryStore()
  await importInputs(memory, [book(fewRecords)])
  const { store, asked } = watched(memory)
  const rows = Array.from(
    { length: 20_000 },
    (_, index) => `c${index},water,gov,grant,pledged,5,IDR,2025-01-01,${'x'.repeat(50)}\n`,
  )
  const report = await importInputs(store, [
    book({
      'organisations.csv': 'id,name_en,kind\nmine,Mine,ngo\n',
      'contributions.csv': `id,partnership,from,kind,stage,amount,currency,date,note\n${rows.join('')}d,water,mine,grant,pledged,5,IDR,2025-01-01,\n`,
    }),
  ])
  expect(report).toMatchObject({ outcome: 'landed', tally: { new: 20_002 } })
  expect(asked.length).toBeGreaterThan(0)
  const ids = new Set(
    asked.flatMap(({ kinds = [], ids: of = [] }) => of.map((id) => `${kinds[0]} ${id}`)),
  )
  expect(ids).toEqual(new Set(['partnership water', 'organisation gov']))
})

test('what a file before it has brought may be referred to, what a later one brings may not', async () => {
  const parts = Object.entries(fewRecords).map(([name, text]) =>
    folderInput(name, { [name]: text }),
  )
  const inOrder = await importInputs(createMemoryStore(), parts)
  expect(inOrder).toMatchObject({ outcome: 'landed', tally: { new: 4 } })
  const backwards = await importInputs(createMemoryStore(), parts.toReversed())
  expect(backwards.faults.first).toMatchObject([{ rule: 'unknown-partnership', row: 2 }])
})

test('what is neither stored nor in the file is a fault, with the stored beside it', async () => {
  const store = createMemoryStore()
  await importInputs(store, [book(fewRecords)])
  const measured =
    'id,objective,from,to,value\na,water-1,2025-01-01,2025-06-30,5\nb,water-2,2025-01-01,2025-06-30,5\n'
  const report = await importInputs(store, [book({ 'measurements.csv': measured })])
  expect(report.faults.first).toMatchObject([
    { row: 3, column: 'objective', found: 'water-2', rule: 'unknown-objective' },
  ])
})
