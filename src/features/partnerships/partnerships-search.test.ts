import { describe, expect, test } from 'vitest'
import { cleared, readPartnershipsSearch, toFilter, toggled } from './partnerships-search.ts'

describe('the address of the list', () => {
  test('adds and removes values, and gives back what it started with', () => {
    const one = toggled({}, 'structure', 'triangular')
    const two = toggled(one, 'structure', 'north-south')
    expect(two).toEqual({ structure: 'north-south,triangular' })
    expect(toggled(toggled(two, 'structure', 'triangular'), 'structure', 'north-south')).toEqual({
      structure: undefined,
    })
  })

  test('keeps an id with commas and per cent signs in one piece', () => {
    const search = toggled({}, 'partner', 'Fund, 50% owned')
    expect(toggled(search, 'partner', 'Fund, 50% owned')).toEqual({ partner: undefined })
    expect(search.partner).not.toContain(', ')
  })

  test('has one place as the place of every page, several as a list', () => {
    expect(toggled({}, 'place', 'IDN')).toEqual({ place: 'IDN', places: undefined })
    const two = toggled({ place: 'IDN' }, 'place', 'MYS')
    expect(two).toEqual({ place: undefined, places: 'IDN,MYS' })
    expect(toFilter(two, [])).toEqual({ place: 'IDN,MYS' })
  })

  test('asks for an order the API knows, and for equal lists the same', () => {
    expect(toFilter({ sort: 'shoe-size', order: 'asc', q: '  ' }, ['title'])).toEqual({})
    expect(toFilter({ sort: 'title', order: 'desc', asOf: 3 }, ['title'])).toEqual({
      sort: 'title',
      order: 'desc',
      asOf: 3,
    })
  })

  test('is cleared of every choice', () => {
    const search = readPartnershipsSearch({ q: 'water', gap: 'nobody-funds', due: 'overdue' })
    expect(toFilter({ ...search, place: 'IDN', ...cleared() }, [])).toEqual({})
  })
})
