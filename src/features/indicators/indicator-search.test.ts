import { describe, expect, it } from 'vitest'
import { comparedPlaces, isSelection, toAddressKey, toView } from './indicator-search.ts'

describe('the view of an address', () => {
  it('holds only what the API is asked with', () => {
    expect(
      toView({ place: 'IDN', asOf: undefined, series: 'X', view: 'table', method: 'linear' }),
    ).toEqual({ place: 'IDN', series: 'X' })
  })
  it('asks for the total by its empty key, which an address cannot hold', () => {
    expect(toView({ disaggregation: toAddressKey('') })).toEqual({ disaggregation: '' })
    expect(toView({ disaggregation: toAddressKey('sex=FEMALE') })).toEqual({
      disaggregation: 'sex=FEMALE',
    })
  })
  it('compares with as many places as a chart can hold', () => {
    expect(toView({ compare: 'MYS,,VNM,PHL,THA,IND' })).toEqual({ compare: 'MYS,VNM,PHL,THA' })
    expect(toView({ compare: ',' })).toEqual({})
    expect(comparedPlaces(undefined)).toEqual([])
  })
  it('is a selection when it asks for more than the headline of a place', () => {
    expect(isSelection({ place: 'IDN', asOf: 3, view: 'table' })).toBe(false)
    expect(isSelection({ compare: 'MYS' })).toBe(true)
  })
})
