import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromKey, normalise, toKey, totalCodes } from './disaggregation.ts'

describe('key of a disaggregation', () => {
  it.each([
    { codes: {}, key: '' },
    { codes: { sex: 'FEMALE', age: '15_24' }, key: 'age=15_24;sex=FEMALE' },
    { codes: { product: 'a;b=c|d%e' }, key: 'product=a%3Bb%3Dc%7Cd%25e' },
    { codes: { 'a=b': 'x' }, key: 'a%3Db=x' },
  ])('$key', ({ codes, key }) => {
    expect(toKey(codes)).toBe(key)
    expect(fromKey(key)).toEqual(codes)
  })
  it('leads back to the same disaggregation, whatever is written in it', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 })
    const tricky = fc.oneof(text, fc.stringMatching(/^[%;=|3BDC257]{1,9}$/))
    fc.assert(
      fc.property(fc.dictionary(tricky, tricky, { noNullPrototype: true }), (codes) => {
        expect(fromKey(toKey(codes))).toEqual(codes)
      }),
    )
  })
  it('does not depend on the order of the dimensions', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.string({ minLength: 1 })), {
          selector: ([dimension]) => dimension,
        }),
        (entries) => {
          expect(toKey(Object.fromEntries(entries.toReversed()))).toBe(
            toKey(Object.fromEntries(entries)),
          )
        },
      ),
    )
  })
  it('differs for different disaggregations', () => {
    expect(toKey({ a: 'b;c=d' })).not.toBe(toKey({ a: 'b', c: 'd' }))
  })
  it.each(['sex', 'sex=', '=FEMALE', 'sex=A=B', 'sex=A;', 'sex=A;sex=B'])('%s is none', (key) => {
    expect(fromKey(key)).toBeNull()
  })
  it('reads a key written in another order', () => {
    expect(fromKey('sex=FEMALE;age=15_24')).toEqual({ age: '15_24', sex: 'FEMALE' })
  })
})

describe('normalising a row', () => {
  it('writes dimensions in one spelling', () => {
    expect(
      normalise({
        '[Type of product]': 'COL',
        'Level/Status': 'X',
        ' Ihr capacity ': ' IHR01 ',
        'Jenis kelamin': 'P',
      }),
    ).toEqual({
      type_of_product: 'COL',
      level_status: 'X',
      ihr_capacity: 'IHR01',
      jenis_kelamin: 'P',
    })
  })
  it.each([...totalCodes])('leaves the total %s out', (code) => {
    expect(normalise({ Sex: code, Age: '15_24' })).toEqual({ age: '15_24' })
  })
  it('leaves out what is empty and keeps NOTSPEC, which is a code of its own', () => {
    expect(normalise({ Sex: '', Age: ' ', '[]': 'X', Location: 'NOTSPEC' })).toEqual({
      location: 'NOTSPEC',
    })
  })
  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (raw) => {
        const once = normalise(raw)
        expect(normalise(once)).toEqual(once)
      }),
    )
  })
})
