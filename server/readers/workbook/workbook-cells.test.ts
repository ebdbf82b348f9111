import { expect, test } from 'vitest'
import { readAll } from '../testing/read-all.ts'
import { fewRecords, folderInput } from './testing/folder-input.ts'
import { workbookFolder } from './workbook-folder.ts'

const read = (files: Readonly<Record<string, string>>) =>
  readAll(workbookFolder, folderInput('book', files))
const recordsOf = ({ records }: Awaited<ReturnType<typeof read>>) =>
  records.flatMap((one) => (one.kind === 'record' ? [one.record] : []))

const contribution = 'id,partnership,kind,stage,amount,currency,quantity,unit,date,note'
const measurement = 'id,objective,from,to,value,numerator,denominator,text,evidence'
const objective = 'id,partnership,level,title_en,measure,aggregation,baseline,baseline_date'

test.each([
  [
    'contributions',
    contribution,
    'c,water,grant,pledged,1e308,IDR,,,2025-01-01,',
    'amount',
    'number-out-of-range',
  ],
  [
    'contributions',
    contribution,
    'c,water,grant,pledged,"1,000",IDR,,,2025-01-01,',
    'amount',
    'thousands-separator',
  ],
  [
    'contributions',
    contribution,
    'c,water,grant,pledged,5,,,,2025-01-01,',
    'currency',
    'empty-cell',
  ],
  [
    'contributions',
    contribution,
    'c,water,grant,pledged,5,rupiah,,,2025-01-01,',
    'currency',
    'not-a-currency',
  ],
  [
    'contributions',
    contribution,
    'c,water,staff-time,pledged,,,-3,days,2025-01-01,',
    'quantity',
    'negative-number',
  ],
  [
    'contributions',
    contribution,
    'c,water,staff-time,pledged,,,3,,2025-01-01,',
    'unit',
    'empty-cell',
  ],
  [
    'contributions',
    contribution,
    'c,water,present,pledged,,,,,2025-01-01,',
    'kind',
    'unknown-choice',
  ],
  ['contributions', contribution, 'c,water,grant,pledged,,,,,12/10/1492,', 'date', 'not-a-date'],
  [
    'contributions',
    contribution,
    'c,water,grant,pledged,,,,,1492-10-12,',
    'date',
    'date-out-of-range',
  ],
  ['contributions', contribution, 'c,water,grant,pledged,,,,,45000,', 'date', 'not-a-date'],
  ['contributions', contribution, ',water,grant,pledged,,,,,2025-01-01,', 'id', 'empty-cell'],
  ['contributions', contribution, 'c,water,grant,pledged,,,,,2025-01-01,=1+1', 'note', 'formula'],
  [
    'contributions',
    contribution,
    `c,water,grant,pledged,,,,,2025-01-01,${'x'.repeat(20_001)}`,
    'note',
    'text-too-long',
  ],
  ['measurements', measurement, 'x,water-1,2025-01-01,2025-06-30,,,,,', 'value', 'empty-cell'],
  [
    'measurements',
    measurement,
    'x,water-1,2025-01-01,2025-06-30,5,,,words,',
    'value',
    'two-results',
  ],
  [
    'measurements',
    measurement,
    'x,water-1,2025-01-01,2025-06-30,,3,,,',
    'denominator',
    'empty-cell',
  ],
  [
    'measurements',
    measurement,
    'x,water-1,2025-01-01,2025-06-30,,3,0,,',
    'denominator',
    'not-positive',
  ],
  ['measurements', measurement, 'x,water-1,2025-06-30,2025-01-01,5,,,,', 'to', 'period-order'],
  [
    'measurements',
    measurement,
    'x,water-1,2025-01-01,2025-06-30,<5,,,,',
    'value',
    'qualified-number',
  ],
  [
    'measurements',
    measurement,
    'x,water-1,2025-01-01,2025-06-30,5,,,,javascript:alert(1)',
    'evidence',
    'not-a-web-address',
  ],
  [
    'objectives',
    objective,
    'o,water,output,Wells,number,periodic,5,',
    'baseline_date',
    'empty-cell',
  ],
  [
    'objectives',
    objective,
    'o,water,output,Wells,number,periodic,,2024-01-01',
    'baseline',
    'empty-cell',
  ],
  [
    'partnerships',
    'id,title_en,summary_en,summary_id',
    'p,Title,,Ringkasan',
    'summary_en',
    'empty-cell',
  ],
  ['partnerships', 'id,title_en,places', 'p,Title,ATLANTIS', 'places', 'unknown-place'],
  ['partnerships', 'id,title_en,targets', 'p,Title,18.1', 'targets', 'unknown-code'],
  ['partnerships', 'id,title_en,goals', 'p,Title,6;6', 'goals', 'said-twice'],
  ['partnerships', 'id,title_en,meeting_days', 'p,Title,1.5', 'meeting_days', 'not-a-whole-number'],
  [
    'partnerships',
    'id,title_en,source_url',
    'p,Title,https://example.org',
    'source_title',
    'empty-cell',
  ],
  ['partnerships', 'id,title_en,fictional', 'p,Title,maybe', 'fictional', 'not-yes-or-no'],
  ['partnerships', 'id,title_en', `p,${'x'.repeat(501)}`, 'title_en', 'text-too-long'],
  ['partnerships', 'id,title_en', `${'x'.repeat(501)},Title`, 'id', 'id-too-long'],
])('%s: %s / %.60s: the fault is in %s', async (sheet, header, row, column, rule) => {
  const found = await read({ ...fewRecords, [`${sheet}.csv`]: `${header}\n${row}\n` })
  expect(
    found.faults.filter(
      (fault) => fault.rule !== 'refers-to-faulty-row' && fault.rule !== 'unknown-partnership',
    ),
  ).toMatchObject([{ file: `book/${sheet}.csv`, row: 2, column, rule }])
})

test('money given back is below zero', async () => {
  const found = await read({
    ...fewRecords,
    'contributions.csv': `${contribution}\nc,water,grant,delivered,-250.5,EUR,,,2025-01-01,Given back\n`,
  })
  expect(found.faults).toEqual([])
  expect(recordsOf(found).at(-1)).toMatchObject({ record: { amount: -250.5, currency: 'EUR' } })
})

test('names that could run are kept as they are, as texts', async () => {
  const found = await read({
    'organisations.csv':
      'id,name_en,kind\na,<script>alert(1)</script>,ngo\nb,"\'=HYPERLINK(""https://x"")",ngo\nc,+62 Society,ngo\nd,\u202Eevil,ngo\n',
  })
  const names = recordsOf(found).flatMap((one) =>
    one.kind === 'organisation' ? [one.record.name.en] : [],
  )
  expect(names).toEqual([
    '<script>alert(1)</script>',
    '=HYPERLINK("https://x")',
    '+62 Society',
    '\u202Eevil',
  ])
})

test('a title of 5 MB is refused and not repeated in the report', async () => {
  const { faults } = await read({
    'partnerships.csv': `id,title_en\np,${'x'.repeat(5_000_000)}\n`,
  })
  expect(faults).toMatchObject([{ row: 2, column: 'title_en', rule: 'cell-too-long' }])
  expect(faults[0]?.found?.length).toBeLessThan(300)
})
