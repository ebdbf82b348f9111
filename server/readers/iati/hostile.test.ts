import { describe, expect, test } from 'vitest'
import type { PartnershipRecord } from '#contract/partnership-record.ts'
import { bytesInput, readAll, structuralFaultOf } from '../testing/read-all.ts'
import { textInput } from '../text-input.ts'
import { iatiActivities } from './iati.ts'
import {
  activity,
  iatiFile,
  kept,
  ourFile,
  period,
  result,
  transaction,
} from './testing/iati-texts.ts'
import { findPlace, readIati, recordsOf } from './testing/read-iati.ts'

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const utf16 = (text: string): Uint8Array => {
  const units = Uint16Array.from(`\uFEFF${text}`, (sign) => sign.charCodeAt(0))
  return new Uint8Array(units.buffer)
}

describe('files that are refused as a whole', () => {
  const bomb =
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><iati-activities version="2.03">&b;</iati-activities>'

  test.each([
    ['entities', bomb, 'xml-doctype', 1],
    ['an entity that is not declared', iatiFile('&xxe;'), 'broken-xml', 3],
    ['elements that do not nest', iatiFile('<iati-activity>\n</title>'), 'broken-xml', 4],
    ['an end that is missing', iatiFile(activity('')).slice(0, -30), 'broken-xml', 10],
    ['endless nesting', iatiFile('<a>'.repeat(60)), 'broken-xml', 3],
    ['version 1.05', iatiFile(activity(''), '1.05'), 'unknown-version', 2],
    ['no version', '<iati-activities/>', 'unknown-version', 1],
    ['organisations', '<iati-organisations version="2.03"/>', 'unknown-format', 1],
    ['no activity', iatiFile(''), 'no-rows', null],
    [
      'an unknown encoding',
      '<?xml version="1.0" encoding="x-mine"?><iati-activities/>',
      'unknown-encoding',
      1,
    ],
  ])('%s', async (_, text, rule, line) => {
    const { fault } = await structuralFaultOf(() => readIati(text))
    expect(fault).toMatchObject({ rule, row: line, file: 'a.xml' })
  })

  test('broken XML is told with line and column', async () => {
    const { message } = await structuralFaultOf(() =>
      readIati('<iati-activities version="2.03">\n  <a></b>'),
    )
    expect(message).toMatch(/^a\.xml, row 2: .*at line 2, column \d+:/)
  })

  test('a document type is refused though it is cut into pieces', async () => {
    for (const length of [1, 2, 3, 7, 50]) {
      const input = bytesInput('a.xml', new TextEncoder().encode(bomb), length)
      const { fault } = await structuralFaultOf(() => readIati(input))
      expect(fault.rule).toBe('xml-doctype')
    }
  })

  test('a text without end is refused before all of it is in memory', async () => {
    let pieces = 0
    const input = {
      name: 'a.xml',
      path: null,
      async *bytes() {
        yield await Promise.resolve(
          new TextEncoder().encode('<iati-activities version="2.03"><!--'),
        )
        for (; pieces < 10_000; pieces += 1) yield new Uint8Array(1_000_000).fill(0x61)
      },
    }
    const { fault } = await structuralFaultOf(() => readIati(input))
    expect(fault.rule).toBe('text-too-long')
    expect(pieces).toBeLessThan(30)
  })

  test('bytes that are not in the declared encoding are refused with their line', async () => {
    const text = iatiFile(activity('', { title: 'Caf\u00E9' }))
    const { fault } = await structuralFaultOf(() => readIati(bytesInput('a.xml', latin1(text))))
    expect(fault).toMatchObject({ rule: 'wrong-encoding' })
  })
})

describe('encodings that are declared are read', () => {
  const text = iatiFile(activity('', { title: 'Caf\u00E9' })).replace('UTF-8', 'ISO-8859-1')
  test.each([
    ['Latin-1', latin1(text)],
    ['UTF-16', utf16(text.replace('ISO-8859-1', 'UTF-16'))],
    [
      'UTF-8 with a byte order mark',
      new TextEncoder().encode(`\uFEFF${text.replace('ISO-8859-1', 'UTF-8')}`),
    ],
  ])('%s', async (_, bytes) => {
    const { records } = await readIati(bytesInput('a.xml', bytes, 5))
    expect(recordsOf(records, 'partnership')).toMatchObject([{ title: { en: 'Caf\u00E9' } }])
  })
})

describe('faults of one element', () => {
  const value = (text: string, currency = 'currency="USD"'): string =>
    transaction({ value: `<value ${currency} value-date="2020-01-01">${text}</value>` })

  test.each([
    ['1e308', value('1e308'), 'number-out-of-range', 'transaction/value'],
    ['1e400', value('1e400'), 'number-out-of-range', 'transaction/value'],
    ['an amount that is empty', value(''), 'empty-value', 'transaction/value'],
    ['an amount in words', value('N/A'), 'not-a-number', 'transaction/value'],
    ['an amount of two readings', value('1,234'), 'thousands-separator', 'transaction/value'],
    [
      'a currency of four letters',
      value('1', 'currency="USDT"'),
      'missing-currency',
      'transaction/value/@currency',
    ],
    [
      '1492',
      transaction({ date: '<transaction-date iso-date="1492-10-12"/>' }),
      'date-out-of-range',
      'transaction/transaction-date',
    ],
    [
      'a date that does not exist',
      transaction({ date: '<transaction-date iso-date="2021-02-30"/>' }),
      'not-a-date',
      'transaction/transaction-date',
    ],
    ['no date', transaction({ date: '' }), 'missing-date', 'transaction/transaction-date'],
    ['no type', transaction({ type: '' }), 'unknown-code', 'transaction-type'],
    [
      'a type that is none',
      transaction({ type: '<transaction-type code="__proto__"/>' }),
      'unknown-code',
      'transaction-type',
    ],
    [
      'an activity begun in 1492',
      '<activity-date type="2" iso-date="1492-10-12"/>',
      'date-out-of-range',
      'activity-date',
    ],
    [
      'a country that is none',
      '<recipient-country code="QQ"/>',
      'unknown-place',
      'recipient-country',
    ],
    ['a goal that is none', '<tag vocabulary="2" code="18"/>', 'unknown-code', 'tag'],
    ['a goal in the place of a target', '<tag vocabulary="3" code="3"/>', 'unknown-code', 'tag'],
    ['a result of no type', result('', 'measure="1"', '7'), 'unknown-code', 'result/@type'],
    ['an indicator of no measure', result('', ''), 'unknown-code', 'indicator/@measure'],
    [
      'a period that ends before it begins',
      result(period('<actual value="1"/>', '2021-01-01', '2020-01-01')),
      'period-order',
      'period',
    ],
    [
      'an actual value of 1e308',
      result(period('<actual value="1e308"/>')),
      'number-out-of-range',
      'actual/@value',
    ],
    [
      'a target that is no number',
      result(period('<target value="many"/>')),
      'not-a-number',
      'target/@value',
    ],
    [
      'a role that is none',
      '<participating-org ref="X-1" role="9"/>',
      'unknown-code',
      'participating-org/@role',
    ],
    ['nobody', '<participating-org role="1"/>', 'missing-organisation', 'participating-org'],
  ])('%s: named with activity and line, the rest is read', async (_, inner, rule, column) => {
    const { records, faults } = await readIati(iatiFile(activity(`${transaction()}\n\n${inner}`)))
    expect(faults).toMatchObject([{ rule, column, file: 'a.xml', row: 11 }])
    expect(faults[0]?.expected).toContain('; activity GB-1-A')
    expect(recordsOf(records, 'partnership')).toHaveLength(1)
    expect(recordsOf(records, 'contribution')).toMatchObject([{ amount: 100 }])
  })

  test('a title of 5 MB refuses its activity and not the next', async () => {
    const long = activity('', { title: 'x'.repeat(5_000_000) })
    const { records, faults } = await readIati(iatiFile(`${long}${activity('', { id: 'B' })}`))
    expect(faults).toMatchObject([{ rule: 'text-too-long', column: 'narrative' }])
    expect(faults[0]?.expected).toContain('activity GB-1-A')
    expect(recordsOf(records, 'partnership')).toMatchObject([{ id: 'B' }])
  })

  test('an activity of more than 64 MB is refused and not the next', async () => {
    const huge = activity(
      `<description><narrative>${'x'.repeat(30_000)}</narrative></description>`.repeat(2_200),
    )
    const { records, faults } = await readIati(iatiFile(`${huge}${activity('', { id: 'B' })}`))
    expect(faults).toMatchObject([{ rule: 'activity-too-large' }])
    expect(recordsOf(records, 'partnership')).toMatchObject([{ id: 'B' }])
  })

  test('of two activities with one identifier the second is refused', async () => {
    const { records, faults } = await readIati(
      iatiFile(activity('') + activity('', { title: 'Other' })),
    )
    expect(recordsOf(records, 'partnership')).toMatchObject([{ title: { en: 'Clean water' } }])
    expect(faults).toMatchObject([{ rule: 'duplicate-id', found: 'GB-1-A' }])
  })

  test.each([
    ['identifier', 'missing-id', { id: ' ' }],
    ['title', 'missing-title', { title: '' }],
  ])('an activity without %s is refused', async (_, rule, without) => {
    const { records, faults } = await readIati(iatiFile(activity('', without)))
    expect(records).toEqual([])
    expect(faults).toMatchObject([{ rule }])
  })
})

test('markup in a name is its text', async () => {
  const inner =
    '<participating-org role="2"><narrative>&lt;script&gt;alert(1)&lt;/script&gt;</narrative></participating-org>'
  const { records } = await readIati(iatiFile(activity(inner)))
  expect(recordsOf(records, 'organisation')).toMatchObject([
    {},
    {},
    { id: 'name:script-alert-1-script', name: { en: '<script>alert(1)</script>' } },
  ])
})

test('a document is kept only by its address on the web', async () => {
  const link = (url: string): string =>
    `<document-link url="${url}"><category code="A09"/></document-link>`
  const { records } = await readIati(iatiFile(activity(link('javascript:alert(1)'))))
  expect(recordsOf(records, 'partnership')).toMatchObject([{ agreement: null }])
  const sound = await readIati(iatiFile(activity(link('https://example.org/a.pdf'))))
  expect(recordsOf(sound.records, 'partnership')).toMatchObject([
    { agreement: { document: 'https://example.org/a.pdf' } },
  ])
})

test('of circular parents each is refused and the rest is read; a parent of itself is none', async () => {
  const parent = (ref: string): string => `<related-activity type="1" ref="${ref}"/>`
  const child = (ref: string): string => `<related-activity type="2" ref="${ref}"/>`
  const { records, faults } = await readIati(
    iatiFile(
      activity(parent('B') + parent('A') + parent('OUTSIDE'), { id: 'A' }) +
        activity(child('A') + child('B') + child('LEAF'), { id: 'B' }) +
        activity(child('B'), { id: 'A2' }) +
        activity(parent('A2') + child('A2'), { id: 'LEAF' }),
    ),
  )
  expect(recordsOf(records, 'partnership').map(({ id, parents }) => [id, parents])).toEqual([
    ['A', ['B', 'OUTSIDE']],
    ['B', []],
    ['A2', []],
    ['LEAF', []],
  ])
  expect(faults.map(({ rule, column, found }) => [rule, column, found])).toEqual([
    ['circular-parents', 'related-activity', 'B → A2 → LEAF → B'],
    ['circular-parents', 'related-activity', 'B → A2 → LEAF → B'],
    ['circular-parents', 'related-activity', 'B → A2 → LEAF → B'],
  ])
})

test('a circle that what is stored closes is refused', async () => {
  const stored: PartnershipRecord[] = recordsOf(
    (await readIati(iatiFile(activity('<related-activity type="1" ref="A"/>', { id: 'B' }))))
      .records,
    'partnership',
  ).map((record) => ({ kind: 'partnership', record }))
  const asked: string[] = []
  const input = textInput(
    'a.xml',
    iatiFile(activity('<related-activity type="1" ref="B"/>', { id: 'A' })),
  )
  const { faults } = await readAll(iatiActivities, input, {
    findPlace,
    async storedRecords(_, ids) {
      asked.push(...ids)
      return stored.filter(({ record }) => 'id' in record && ids.includes(record.id))
    },
  })
  expect(asked).toEqual(['B'])
  expect(faults).toMatchObject([{ rule: 'circular-parents' }])
  expect(faults[0]?.found?.split(' → ').toSorted()).toEqual(['A', 'A', 'B'].toSorted())
})

test('records of ours count only in our own namespace, as they are written, in their activity', async () => {
  const rating = {
    id: 'r',
    partnership: 'GB-1-A',
    organisation: 'ID-2',
    date: '2020-01-01',
    aspect: 'trust',
    colour: 'red',
  }
  const ours = (record: object): string => ourFile(activity(kept('rating', record)))
  expect(recordsOf((await readIati(ours(rating))).records, 'rating')).toEqual([rating])
  const unnamed = await readIati(iatiFile(activity(kept('rating', rating))))
  expect(recordsOf(unnamed.records, 'rating')).toEqual([])
  const wrong = await readIati(ours({ ...rating, colour: 'blue' }))
  expect(wrong.faults).toMatchObject([{ rule: 'not-a-record' }])
  const elsewhere = await readIati(ours({ ...rating, partnership: 'B' }))
  expect(elsewhere.faults).toMatchObject([{ rule: 'other-activity' }])
})

test('a file is read alike in pieces of any size', async () => {
  const text = iatiFile(
    Array.from({ length: 20 }, (_, index) => activity(transaction(), { id: `A-${index}` })).join(
      '',
    ),
  )
  const whole = await readIati(text)
  for (const length of [1, 3, 64, 1_000]) {
    const read = await readIati(bytesInput('a.xml', new TextEncoder().encode(text), length))
    expect(read).toEqual(whole)
  }
})
