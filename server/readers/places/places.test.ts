import { describe, expect, test } from 'vitest'
import { loadBuiltInPlaces } from '../built-in-files.ts'
import { readAll, structuralFaultOf } from '../testing/read-all.ts'
import { textInput } from '../text-input.ts'
import { readBuiltInPlaces } from './built-in-places.ts'
import { placeFinder } from './place-finder.ts'
import { placesCsv } from './places-csv.ts'

const builtIn = await loadBuiltInPlaces()
const findPlace = placeFinder(builtIn)

describe('the places that come with the project', () => {
  test('have one code, one number and a name in both languages each', () => {
    const codes = builtIn.map(({ code }) => code)
    const numbers = builtIn.flatMap(({ m49 }) => (m49 === null ? [] : [m49]))
    expect(new Set(codes).size).toBe(codes.length)
    expect(new Set(numbers).size).toBe(numbers.length)
    const unnamed = builtIn.filter(
      ({ code, name }) =>
        name.en === '' || name.en === code || name.id === undefined || name.id === '',
    )
    expect(unnamed).toEqual([])
  })

  test('hold the 249 countries of ISO 3166-1 and the 38 provinces of Indonesia', () => {
    expect(builtIn.filter(({ code }) => /^[A-Z]{3}$/.test(code))).toHaveLength(249)
    const provinces = builtIn.filter(({ parent }) => parent === 'IDN')
    expect(provinces).toHaveLength(38)
    expect(provinces.filter(({ code }) => !/^ID-[A-Z]{2}$/.test(code))).toEqual([])
  })

  test('name parents that are there', () => {
    expect(builtIn.filter(({ parent }) => parent !== null && findPlace(parent) === null)).toEqual(
      [],
    )
  })

  test.each([
    ['IDN', 'Indonesia', 'Indonesia'],
    ['DEU', 'Germany', 'Jerman'],
    ['1', 'World', 'Dunia'],
    ['202', 'Sub-Saharan Africa', 'Afrika Sub-Sahara'],
    ['722', 'Small island developing states', 'Negara berkembang kepulauan kecil'],
    ['ID-JB', 'West Java', 'Jawa Barat'],
  ])('%s is %s', (code, en, id) => {
    expect(findPlace(code)?.name).toEqual({ en, id })
  })
})

test.each([
  ['IDN', 'IDN'],
  ['idn', 'IDN'],
  ['360', 'IDN'],
  ['004', 'AFG'],
  ['4', 'AFG'],
  ['id-ac', 'ID-AC'],
  ['001', '1'],
])('%s finds %s', (text, code) => {
  expect(findPlace(text)?.code).toBe(code)
})

test.each(['', 'XXX', 'ID', '99999', 'Indonesia', '360.0', '__proto__', 'constructor'])(
  '%j finds nothing',
  (text) => {
    expect(findPlace(text)).toBeNull()
  },
)

test('a later place takes the place of an earlier one of the same code, by number too', () => {
  const renamed = { code: 'IDN', m49: null, name: { en: 'RI' }, parent: null }
  const find = placeFinder([...builtIn, renamed])
  expect(find('IDN')).toBe(renamed)
  expect(find('360')).toBe(renamed)
})

test('a fault in the project’s own file is thrown', async () => {
  const { fault } = await structuralFaultOf(() =>
    readBuiltInPlaces('code,alpha2,m49,name_en,name_id,parent\n,ID,360,,,\n'),
  )
  expect(fault).toMatchObject({ file: 'places.csv', row: 2, rule: 'empty-cell' })
})

const read = (text: string) => readAll(placesCsv, textInput('places.csv', text), { findPlace })

describe('places CSV', () => {
  test('a row becomes a place; a parent may be one of a row above', async () => {
    const { records, faults } = await read(
      'code,m49,name_en,name_id,parent\nID-JB-BDG,,Bandung,Kota Bandung,ID-JB\nID-JB-BDG-1,,Coblong,,ID-JB-BDG\nIDN,360,Indonesia,,\n',
    )
    expect(faults).toEqual([])
    expect(records).toEqual([
      {
        kind: 'place',
        place: {
          code: 'ID-JB-BDG',
          m49: null,
          name: { en: 'Bandung', id: 'Kota Bandung' },
          parent: 'ID-JB',
        },
      },
      {
        kind: 'place',
        place: { code: 'ID-JB-BDG-1', m49: null, name: { en: 'Coblong' }, parent: 'ID-JB-BDG' },
      },
      { kind: 'place', place: { code: 'IDN', m49: 360, name: { en: 'Indonesia' }, parent: null } },
    ])
  })

  test.each([
    [',,X,', 'empty-cell'],
    ['ID XX,,X,', 'not-a-place-code'],
    ['ID-XX,,,', 'empty-cell'],
    ['ID-XX,36O,X,', 'not-an-m49-code'],
    ['ID-XX,,X,NOWHERE', 'unknown-place'],
    ['ID-XX,,X,ID-XX', 'unknown-place'],
    ['IDN,,X,IDN', 'circular-parents'],
    ['IDN,,X,idn', 'circular-parents'],
    ['IDN,,X,ID-JB', 'circular-parents'],
  ])('the row %s is refused: %s', async (line, rule) => {
    const { faults, records } = await read(`code,m49,name_en,parent\n${line}\n`)
    expect(faults).toMatchObject([{ row: 2, rule }])
    expect(records).toEqual([])
  })

  test('a circle of several rows is refused in the row that closes it, and named', async () => {
    const { faults, records } = await read('code,name_en,parent\nA,A,\nB,B,a\nC,C,B\nA,A,C\n')
    expect(faults).toMatchObject([
      { row: 5, column: 'parent', rule: 'circular-parents', found: 'A → C → B → A' },
    ])
    expect(
      records.flatMap((one) => (one.kind === 'place' ? [[one.place.code, one.place.parent]] : [])),
    ).toEqual([
      ['A', null],
      ['B', 'A'],
      ['C', 'B'],
    ])
  })
})
